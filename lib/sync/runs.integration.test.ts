import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { loadSyncStatus } from '@/lib/console/sync/load-sync-status'
import { startProgram } from '@/scripts/testing/programs/start-program'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { reset } from '@/scripts/testing/stripe/reset-sandbox'
import { handleEvent } from '@/lib/worker/handle-event'
import { runTask } from '@/lib/worker/run-task'
import { startWorker } from '@/lib/worker/start-worker'
import { syncCustomer } from './customer/sync-customer'
import { importAccount } from './import/import-account'
import { reconcileSlice } from './reconcile/reconcile-slice'
import { replayEvents } from './events/replay-events'

const harness = setUpSync()
const { merchant, stripe } = harness
let child: ChildProcess | undefined

beforeEach(async () => {
  await reset(harness.sandboxUrl)
  await pool().query('DELETE FROM graphile_worker._private_jobs')
  await db.merchant.deleteMany()
  await db.merchant.create({ data: { id: merchant.id, name: 'Merchant' } })
})
afterEach(() => void child?.kill('SIGKILL'))

const ages = (minutes: number) => vi.useFakeTimers({ now: Date.now() + minutes * 60_000, toFake: ['Date'] })
const makeCustomers = (count: number) => Promise.all(Array.from({ length: count }, () => stripe.customers.create({})))
const mirrored = async () => (await db.customer.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
const listed = (what: string) => harness.proxy.calls.filter((call) => call === `GET /v1/${what}`).length

async function workOff(): Promise<void> {
  const worker = await startWorker()
  await vi.waitUntil(async () => (await db.inboxEvent.count({ where: { handledAt: null } })) === 0, { timeout: 20_000 })
  await worker.stop()
}

describe('a replay of events', () => {
  afterEach(() => void vi.useRealTimers())

  it('finds what no webhook brought, counts it, and the jobs bring the mirror in step', async () => {
    const { id: customer } = await stripe.customers.create({ name: 'Before' })
    await syncCustomer(merchant, customer)
    await stripe.customers.update(customer, { name: 'After' })
    ages(10)
    expect(await replayEvents(merchant)).toEqual({ events: 2, dropped: 2 })
    vi.useRealTimers()
    await workOff()
    await harness.expectInStep(customer)
  })

  it('counts what is young as under way, and what is known not at all', async () => {
    await stripe.customers.create({})
    expect(await replayEvents(merchant)).toEqual({ events: 1, underway: 1 })
    expect(await replayEvents(merchant)).toEqual({ events: 0 })
    await stripe.customers.create({})
    ages(10)
    expect(await replayEvents(merchant)).toEqual({ events: 1, dropped: 1 })
  })

  it('reads every page from the last one seen, and goes on from the page where it was stopped', async () => {
    await stripe.customers.create({})
    await replayEvents(merchant)
    await makeCustomers(150)
    harness.proxy.calls.length = 0
    harness.proxy.before = () => (listed('events') > 1 ? { status: 500 } : undefined)
    await expect(replayEvents(merchant)).rejects.toThrow()
    expect(await db.inboxEvent.count()).toBe(101)
    harness.proxy.before = () => undefined
    harness.proxy.calls.length = 0
    await replayEvents(merchant)
    expect(await db.inboxEvent.count()).toBe(151)
    expect(listed('events')).toBe(1)
  })

  it('since a time lists what is newer', async () => {
    await stripe.customers.create({})
    expect(await replayEvents(merchant, { since: new Date(Date.now() + 60_000) })).toEqual({ events: 0 })
    expect(await replayEvents(merchant, { since: new Date(Date.now() - 60_000) })).toMatchObject({ events: 1 })
  })
})

describe('reconciling', () => {
  it('brings customers that the mirror lacks, mends those that differ, and ends', async () => {
    const { customer: drifted } = await harness.make('active')
    await syncCustomer(merchant, drifted)
    await db.subscription.updateMany({ data: { status: 'past_due' } })
    const { customer: lacking } = await harness.make('trialing')
    const { id: deleted } = await stripe.customers.create({})
    await syncCustomer(merchant, deleted)
    await stripe.customers.del(deleted)
    let last = await reconcileSlice(merchant)
    for (let slices = 0; slices < 5 && !last.done; slices++) last = await reconcileSlice(merchant)
    expect(last).toMatchObject({ done: true, counts: { unknown: 1, failed: 0 } })
    for (const customer of [drifted, lacking]) await harness.expectInStep(customer)
    expect(await db.customer.findFirst({ where: { id: deleted } })).toMatchObject({ deleted: true })
  })

  it('of a night is done by jobs, slice after slice, and stops with the night', async () => {
    const { id } = await stripe.customers.create({ name: 'Ada' })
    const queued = async () =>
      (await pool().query(`SELECT key FROM graphile_worker.jobs WHERE key LIKE 'reconcile:%'`)).rows
    await runTask('reconcile_all', {})
    expect(await queued()).toEqual([{ key: `reconcile:${merchant.id}` }])
    await runTask('reconcile_merchant', {
      merchantId: merchant.id,
      replayed: false,
      until: new Date(Date.now() - 1).toISOString(),
    })
    expect(await mirrored()).toEqual([])
    const worker = await startWorker()
    await vi.waitUntil(async () => (await db.syncRun.count({ where: { kind: 'reconcile', status: 'done' } })) === 1, {
      timeout: 20_000,
    })
    await worker.stop()
    expect(await mirrored()).toEqual([id])
    expect(await queued()).toEqual([])
    expect(await loadSyncStatus(merchant.id, new Date())).toMatchObject({
      lag: null,
      dead: 0,
      runs: { reconcile: { status: 'done' }, replay: { status: 'done' } },
    })
  })
})

describe('an import', () => {
  const names = ['active', 'past_due', 'taxed', 'several_subscriptions'] as const

  it('mirrors the whole account as Stripe has it, with fewer calls than customer by customer', async () => {
    const made = []
    for (const name of names) made.push(await harness.make(name))
    harness.proxy.calls.length = 0
    expect(await importAccount(merchant, () => undefined)).toBe(0)
    const calls = harness.proxy.calls.length
    for (const { customer } of made) await harness.expectInStep(customer)
    expect(await db.importObject.count()).toBe(0)
    await db.customer.deleteMany()
    harness.proxy.calls.length = 0
    for (const { customer } of made) await syncCustomer(merchant, customer)
    expect(calls).toBeLessThan(harness.proxy.calls.length)
  })

  it('leaves alone who is mirrored meanwhile, and events bring what changed after the lists', async () => {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await harness.make('active')
    const { customer: visitor } = await harness.make('trialing')
    let changed = false
    harness.proxy.before = async (call) => {
      // The lists with these customers have been read, and the customers are not written yet.
      if (changed || call !== 'GET /v1/credit_notes') return
      changed = true
      await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
      await stripe.customers.update(visitor, { name: 'Newer' })
      await syncCustomer(merchant, visitor)
    }
    await importAccount(merchant, () => undefined)
    harness.proxy.before = () => undefined
    await workOff()
    for (const id of [customer, visitor]) await harness.expectInStep(id)
  })

  it('killed at any call goes on from there, and ends with everybody', async () => {
    const { customer } = await harness.make('active')
    await makeCustomers(110)
    // Kills at the second page of customers, and while customers are written.
    for (const nth of [3, 40]) {
      let calls = 0
      const reached = new Promise<void>((resolve) => {
        harness.proxy.before = () => {
          if (++calls < nth) return
          resolve()
          return new Promise<void>(() => undefined)
        }
      })
      child = startProgram('npm-run-sync', '--all')
      await reached
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    harness.proxy.before = () => undefined
    await pool().query('UPDATE customer_leases SET expires_at = now()')
    harness.proxy.calls.length = 0
    expect(await importAccount(merchant, () => undefined)).toBe(0)
    expect(listed('customers')).toBe(0)
    expect((await mirrored()).length).toBe(111)
    await harness.expectInStep(customer)
  }, 180_000)
})

it('an event handled without a job of its own stays handled', async () => {
  await stripe.products.create({ name: 'Plan' })
  await replayEvents(merchant)
  const { id } = await db.inboxEvent.findFirstOrThrow()
  await handleEvent(merchant.id, id)
  expect(await db.inboxEvent.findFirst()).toMatchObject({ outcome: 'synced' })
})
