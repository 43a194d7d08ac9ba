import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import Stripe from 'stripe'
import { judgeCancellations } from './judge-cancellations'
import type { Balancer } from './start-balancer'
import { visitUntilCancelled, type Visit, type Visited } from './visit-until-cancelled'

export type Rehearsal = {
  balancer: Balancer
  databaseUrl: string
  stripe: { base: string; secretKey: string }
  /** at least; more come until `meanwhile` is over */
  customers: number
  /** how often each looks at the portal before cancelling */
  looks: number
  /** what an operator does meanwhile */
  meanwhile: () => Promise<void>
}

const visitors = 6
type Made = Visited & { customer: string }

/** Longer than a dead worker's jobs stay locked, and than the first pauses between attempts. */
const settleSeconds = 120

/**
 * Lets customers read and cancel while something happens, and their webhooks come in. Nothing may be lost or done twice,
 * and nobody may meet an error.
 */
export async function rehearse({
  balancer,
  databaseUrl,
  stripe: address,
  customers: count,
  looks,
  meanwhile,
}: Rehearsal) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const base = new URL(address.base)
  const stripe = new Stripe(address.secretKey, {
    host: base.hostname,
    port: base.port,
    protocol: 'http',
    telemetry: false,
  })
  try {
    await deliverTo(stripe, balancer.origin)
    const made: Made[] = []
    const visits: Visit[] = []
    let wanted = count
    await atOnce(async () => {
      while (wanted-- > 0) made.push(await makeCustomer(balancer.origin))
    })
    const waiting = [...made]
    let over = false
    const visit = async () => {
      while (waiting.length > 0 || !over) {
        const customer = waiting.shift() ?? (await makeCustomer(balancer.origin))
        if (!made.includes(customer)) made.push(customer)
        visits.push(await visitUntilCancelled(balancer.origin, customer, looks))
      }
    }
    await Promise.all([atOnce(visit), meanwhile().finally(() => (over = true))])
    const left = await untilSettled(pool)
    const faults = [
      ...visits.flatMap((visit) => visit.faults),
      ...left,
      ...(await judgeCancellations(pool, stripe, made)),
    ]
    const { rows } = await pool.query<{ events: number }>('SELECT count(*)::int AS events FROM inbox_events')
    const sum = (of: (visit: Visit) => number) => visits.reduce((all, visit) => all + of(visit), 0)
    return {
      customers: made.length,
      requests: sum(({ requests }) => requests),
      repeated: sum(({ repeated }) => repeated),
      outdated: sum(({ outdated }) => outdated),
      webhooks: rows[0]?.events ?? 0,
      faults,
    }
  } finally {
    await pool.end()
  }
}

async function deliverTo(stripe: Stripe, origin: string): Promise<void> {
  for (const { id } of (await stripe.webhookEndpoints.list({ limit: 100 })).data)
    await stripe.webhookEndpoints.update(id, { url: `${origin}/api/stripe/webhook` })
}

/** A customer whose instance died meanwhile is given up for another. */
async function makeCustomer(origin: string): Promise<Made> {
  const seed = crypto.randomUUID().slice(0, 8)
  const answer = await fetch(`${origin}/sandbox/scenarios/active?seed=${seed}`, { method: 'POST' })
  // Its answer may be cut in the middle too.
  const text = await answer.text().catch(() => null)
  if (answer.status === 502 || text === null) return makeCustomer(origin)
  if (answer.status !== 201) throw new Error(`no customer: ${answer.status} ${text}`)
  const { customer, portal, subscriptions } = JSON.parse(text) as {
    customer: string
    portal: string
    subscriptions: string[]
  }
  return { customer, portal, subscription: subscriptions[0] ?? '' }
}

async function atOnce(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: visitors }, work))
}

/** Waits until every request is carried out, every event handled and every mail gone. Returns what is left. */
async function untilSettled(pool: pg.Pool): Promise<string[]> {
  const deadline = Date.now() + settleSeconds * 1_000
  let waiting = ''
  while (Date.now() < deadline) {
    const { rows } = await pool.query<{ requests: number; events: number; mails: number; job: string | null }>(`SELECT
      (SELECT count(*) FROM intents WHERE status = 'received')::int AS requests,
      (SELECT count(*) FROM inbox_events WHERE handled_at IS NULL)::int AS events,
      (SELECT count(*) FROM customer_mails WHERE status = 'queued')::int AS mails,
      (SELECT min(task_identifier || ': ' || coalesce(last_error, 'waits')) FROM graphile_worker.jobs) AS job`)
    const [left] = rows
    if (!left || left.requests + left.events + left.mails === 0) return []
    waiting = `${left.requests} requests, ${left.events} events and ${left.mails} mails are waiting; ${left.job ?? 'no job'}`
    await delay(250)
  }
  return [waiting]
}
