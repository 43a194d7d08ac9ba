import type { Arena, Victim } from './arena'
import { Browser as NewBrowser } from './browser'

export type Ids = Record<string, string[]>
export type Target = Victim & { ids: Ids; marks: string[]; state: () => Promise<Record<string, string>> }

/**
 * The ids of everything a customer and merchant own, the texts that only they may read, and a snapshot of their data.
 */
export async function target(arena: Arena, victim: Victim): Promise<Target> {
  // The first visit brings the customer into the mirror.
  await new NewBrowser(arena.origin).open(victim.portal)
  const { merchant, customer } = victim
  const idsOf = async (table: string, where = 'customer_id = $2') =>
    (
      await arena.sql<{ id: string }>(
        `SELECT id FROM ${table} WHERE merchant_id = $1 AND ($2::text IS NOT NULL) AND ${where} ORDER BY id LIMIT 2`,
        [merchant, customer],
      )
    ).map(({ id }) => id)
  const ids: Ids = {
    merchant: [merchant],
    customer: [customer],
    subscription: await idsOf('subscriptions'),
    invoice: await idsOf('invoices'),
    link: await idsOf('portal_links'),
    session: await idsOf('portal_sessions'),
    payment_method: await idsOf('payment_methods'),
    configuration: await idsOf('portal_configurations', 'true'),
    intent: await idsOf('intents'),
    user: [],
  }
  const [person] = await arena.sql<{ email: string; name: string }>(
    'SELECT email, name FROM customers WHERE merchant_id = $1 AND id = $2',
    [merchant, customer],
  )
  const numbers = await arena.sql<{ number: string }>(
    'SELECT number FROM invoices WHERE merchant_id = $1 AND customer_id = $2 AND number IS NOT NULL',
    [merchant, customer],
  )
  return {
    ...victim,
    ids,
    marks: [person?.email ?? '', ...numbers.map(({ number }) => number)].filter(Boolean),
    state: () => picture(arena, victim),
  }
}

async function picture(arena: Arena, { merchant, customer }: Victim): Promise<Record<string, string>> {
  const columns: Record<string, string> = {
    subscriptions: 'status, cancel_at, cancel_at_period_end, pause_behavior, default_payment_method_id',
    invoices: 'status, amount_paid',
    payment_methods: 'customer_id',
    portal_links: 'created_by, revoked_at',
    portal_sessions: 'ended_at, locale, browser_hash',
    intents: 'kind, status',
  }
  const parts = Object.entries(columns).map(async ([table, shown]) => {
    // Anyone may have a link mailed to the address on file.
    const asked = table === 'portal_links' ? `AND created_by NOT LIKE 'mail:%'` : ''
    const rows = await arena.sql(
      `SELECT id, ${shown} FROM ${table} WHERE merchant_id = $1 AND customer_id = $2 ${asked} ORDER BY id`,
      [merchant, customer],
    )
    return [table, JSON.stringify(rows)] as const
  })
  const settings = await arena.sql('SELECT * FROM portal_configurations WHERE merchant_id = $1 ORDER BY id', [merchant])
  const face = await arena.sql('SELECT name, brand_color, return_urls, embed_origins FROM merchants WHERE id = $1', [
    merchant,
  ])
  return {
    ...Object.fromEntries(await Promise.all(parts)),
    portal_configurations: JSON.stringify(settings),
    merchants: JSON.stringify(face),
  }
}

export async function deedsOn(arena: Arena, { merchant, customer }: Victim): Promise<string> {
  const rows = await arena.sql(
    'SELECT actor, action, details FROM audit_log WHERE merchant_id = $1 AND customer_id = $2 ORDER BY at DESC LIMIT 5',
    [merchant, customer],
  )
  return JSON.stringify(rows)
}
