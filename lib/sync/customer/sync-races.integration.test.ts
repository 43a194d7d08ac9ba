import { describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { stripeFor } from '@/lib/stripe/client/client'
import { holdCall } from '@/scripts/testing/stripe/hold-call'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { fetchSnapshot } from './fetch-snapshot'
import { runTask } from '@/lib/worker/run-task'
import { syncCustomer } from './sync-customer'
import { everything } from './sync-scope'
import { takeLease } from '../lease/take-lease'
import { writeSnapshot } from './write-snapshot'

const harness = setUpSync()
const { merchant, now, stripe } = harness

it('no transaction is open while Stripe is asked', async () => {
  const { customer } = await harness.make('several_subscriptions')
  const open: number[] = []
  harness.proxy.before = async () => {
    const { rowCount } = await pool().query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    )
    open.push(rowCount ?? 0)
  }
  expect(await syncCustomer(merchant, customer)).toMatchObject({ ok: true })
  expect(open.length).toBeGreaterThan(5)
  expect(open.every((count) => count === 0)).toBe(true)
})

describe('two syncs of one customer', () => {
  it('follow one another, and both succeed', async () => {
    const { customer } = await harness.make('trialing')
    const results = await Promise.all([1, 2, 3, 4].map(() => syncCustomer(merchant, customer)))
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true])
    await harness.expectInStep(customer)
  })

  it('one that does not wait says that the other is busy', async () => {
    const { customer } = await harness.make('trialing')
    const lease = await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
    expect(lease).not.toBeNull()
    expect(await syncCustomer(merchant, customer, { wait: 0 })).toEqual({
      ok: false,
      code: 'conflict',
      details: { reason: 'busy' },
    })
  })

  it('a lease whose holder crashed passes on when it has run out', async () => {
    const { customer } = await harness.make('trialing')
    await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
    await harness.expireLease(customer)
    expect(await syncCustomer(merchant, customer, { wait: 0 })).toMatchObject({ ok: true })
  })

  it("a job that meets another's lease comes back soon, as one that never failed", async () => {
    const { customer } = await harness.make('trialing')
    await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
    await runTask('sync_customer', { merchantId: merchant.id, customerId: customer, full: true })
    const { rows } = await pool().query('SELECT key, attempts, run_at > now() AS later FROM graphile_worker.jobs')
    expect(rows).toEqual([{ key: `customer:${merchant.id}:${customer}:full`, attempts: 0, later: true }])
  })

  it('an overtaken one is refused, whatever it saw', async () => {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await harness.make('trialing')
    const slow = await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
    if (!slow) return expect.fail('no lease')
    const stale = await fetchSnapshot(stripeFor(merchant), customer, everything, {
      linesKnown: new Set(),
      pricesKnown: new Set(),
      couponsKnown: new Set(),
    })
    await harness.expireLease(customer)
    await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
    await syncCustomer(merchant, customer)
    const write = { scope: everything, snapshot: stale, images: new Map(), events: [], mirrored: true, now }
    expect(await writeSnapshot(slow, write)).toBe(false)
    await harness.expectInStep(customer)
  })

  it('one overtaken while Stripe was slow reports it and leaves the newer truth', async () => {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await harness.make('trialing')
    await syncCustomer(merchant, customer)
    // The slow sync has read its subscriptions and waits for its products.
    const { held, release } = holdCall(harness.proxy, 'GET /v1/products')
    const slow = syncCustomer(merchant, customer)
    await held
    harness.proxy.before = () => undefined
    await harness.expireLease(customer)
    await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
    expect(await syncCustomer(merchant, customer)).toMatchObject({ ok: true })
    release()
    expect(await slow).toEqual({ ok: false, code: 'conflict', details: { reason: 'superseded' } })
    await harness.expectInStep(customer)
  })

  it('all who ask while one goes on share the next, which sees what was written before they asked', async () => {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await harness.make('trialing')
    await syncCustomer(merchant, customer)
    harness.proxy.calls.length = 0
    await syncCustomer(merchant, customer)
    const callsOfOne = harness.proxy.calls.length
    harness.proxy.calls.length = 0
    // The current sync has read its subscriptions and waits for its products.
    const { held, release } = holdCall(harness.proxy, 'GET /v1/products')
    const underWay = syncCustomer(merchant, customer)
    await held
    harness.proxy.before = () => undefined
    await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
    const askers = Array.from({ length: 40 }, () => syncCustomer(merchant, customer))
    release()
    expect(await underWay).toMatchObject({ ok: true })
    expect((await Promise.all(askers)).every(({ ok }) => ok)).toBe(true)
    expect(harness.proxy.calls.length).toBeLessThanOrEqual(2 * callsOfOne + 1)
    await harness.expectInStep(customer)
  })

  it('those who share one share its failure, and each who waited in vain is told', async () => {
    const { customer } = await harness.make('trialing')
    const lease = await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
    const waiting = Array.from({ length: 3 }, () => syncCustomer(merchant, customer, { wait: 300 }))
    expect(await Promise.all(waiting)).toEqual(
      Array(3).fill({ ok: false, code: 'conflict', details: { reason: 'busy' } }),
    )
    expect(lease).not.toBeNull()
    await harness.expireLease(customer)
    harness.proxy.before = (call) => (call.startsWith('GET /v1/customers') ? { status: 503 } : undefined)
    const cut = await Promise.all(Array.from({ length: 3 }, () => syncCustomer(merchant, customer)))
    expect(cut.map((result) => !result.ok && result.code)).toEqual(Array(3).fill('stripe_failed'))
  })
})
