import type pg from 'pg'
import { copyInvoices } from './copy-invoices'

export type OpenedCustomer = {
  url: string
  cookie: string
  /** invoices whose documents nobody has requested yet */
  invoices: string[]
}

type Asked = { appUrl: string; client: pg.ClientBase; count: number; distinct?: number }

/** Creates a customer with so many invoices and opens the portal in that customer's browser. */
export async function openCustomer({ appUrl, client, count, distinct }: Asked): Promise<OpenedCustomer> {
  const made = await fetch(`${appUrl}/sandbox/scenarios/active`, { method: 'POST' })
  if (made.status !== 201) throw new Error(`the scenario was answered ${made.status}`)
  const { portal, merchant, customer } = (await made.json()) as { portal: string; merchant: string; customer: string }
  const answer = await fetch(portal, { redirect: 'manual' })
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location) throw new Error(`the link answered ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  await untilQuiet(client)
  const invoices = await copyInvoices(client, { merchant, customer, count, ...(distinct && { distinct }) })
  return { url: new URL(location, portal).href, cookie, invoices }
}

/** A later sync would find the copies missing at Stripe. */
async function untilQuiet(client: pg.ClientBase): Promise<void> {
  const until = Date.now() + 60_000
  for (let quiet = 0; quiet < 3;) {
    const { rows } = await client.query<{ waiting: boolean }>(
      `SELECT EXISTS (SELECT FROM inbox_events WHERE handled_at IS NULL)
         OR EXISTS (SELECT FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts) AS waiting`,
    )
    quiet = rows[0]?.waiting ? 0 : quiet + 1
    if (Date.now() > until) throw new Error('events are still being handled')
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
