import { setTimeout as sleep } from 'node:timers/promises'
import Stripe from 'stripe'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { expectInStep } from '../sync/expect-in-step'
import type { History } from './history'
import { newWorld } from './new-world'
import { postmanOf } from './postman-of'
import { randomOf } from './random'
import { takeStep } from './steps'

const patience = 60_000

/**
 * Runs a history in its own Stripe account, delivers its events as it says, and rejects unless the mirror ends up equal
 * to Stripe's API, field by field. A worker must be running.
 */
export async function liveHistory({ steps, deliveries }: History, account: string): Promise<void> {
  const base = new URL(process.env.STRIPE_API_BASE ?? '')
  const key = process.env.STRIPE_SECRET_KEY ?? ''
  const stripe = new Stripe(key, {
    host: base.hostname,
    port: base.port,
    protocol: 'http',
    telemetry: false,
    stripeAccount: account,
    maxNetworkRetries: 0,
  })
  const merchant = { id: `m_${account}`, stripeAccountId: account }
  await db.merchant.create({ data: { ...merchant, name: account } })
  const random = randomOf(deliveries.seed)
  const postman = postmanOf(stripe, account, deliveries, random)
  const world = await newWorld(stripe, random)
  for (const step of steps) {
    await takeStep(world, step)
    if (deliveries.order === 'mixed') await postman.deliverSome()
  }
  await postman.deliverRest()
  await untilHandled(merchant.id)
  if (deliveries.lost > 0) await syncCustomer(merchant, world.customer)
  await expectInStep(merchant.id, stripe, world.customer)
  await fetch(`${base.origin}/_sandbox/reset`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'stripe-account': account },
  })
}

/** Waits until all of the merchant's events are handled and its jobs are done. */
async function untilHandled(merchantId: string): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    const { rows } = await pool().query<{ events: number; jobs: number; errors: string | null }>(
      `SELECT (SELECT count(*)::int FROM inbox_events WHERE merchant_id = $1 AND handled_at IS NULL) AS events,
         count(*)::int AS jobs, string_agg(last_error, ', ') AS errors
       FROM graphile_worker._private_jobs WHERE payload->>'merchantId' = $1 AND key IS NOT NULL AND run_at <= now()`,
      [merchantId],
    )
    const [left] = rows
    if (left?.events === 0 && left.jobs === 0) return
    if (performance.now() > until) throw new Error(`not handled in time: ${JSON.stringify(left)}`)
    await sleep(10)
  }
}
