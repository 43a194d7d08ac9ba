import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { acceptEvent } from '@/lib/sync/events/accept-event'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { cleanUp } from './clean-up'
import { startWorker, type Worker } from './start-worker'
import { listDeadJobs } from '@/lib/jobs/list-dead-jobs'
import { replayDeadJobs } from '@/lib/jobs/replay-dead-jobs'
import { sweepEvents } from './sweep-events'

const harness = setUpSync()
const { merchant, stripe } = harness
let worker: Worker | undefined

beforeEach(() => Promise.all([db.inboxEvent.deleteMany(), pool().query('DELETE FROM graphile_worker._private_jobs')]))
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

/** Stores an event of a new customer with its job. */
async function receive() {
  const { id: customer } = await stripe.customers.create({ name: 'Ada' })
  const {
    data: [event],
  } = await stripe.events.list({ limit: 1 })
  await acceptEvent({ ...event, account: null } as never, new Date())
  return { customer, event: event?.id ?? '' }
}

const lastAttempt = () => pool().query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1')
const outcomes = async () => (await db.inboxEvent.findMany()).map(({ outcome }) => outcome)

describe('a job that failed for the last time', () => {
  it('is a dead letter with its error, its event is dead, and replayed it is handled', async () => {
    const { customer } = await receive()
    harness.proxy.before = () => ({ status: 500 })
    await lastAttempt()
    worker = await startWorker()
    await vi.waitUntil(async () => (await listDeadJobs(merchant.id)).length === 1, { timeout: 20_000 })
    const [dead] = await listDeadJobs(null)
    expect(dead).toMatchObject({ task: 'sync_customer', merchantId: merchant.id, customerId: customer, attempts: 25 })
    expect(dead?.error).toContain('stripe_failed')
    expect(await db.inboxEvent.findFirst()).toMatchObject({
      outcome: 'dead',
      handledAt: null,
      error: 'JobFailed: stripe_failed',
    })
    expect(await listDeadJobs('m_2')).toEqual([])
    harness.proxy.before = () => undefined
    expect(await replayDeadJobs({ merchantId: 'm_2' })).toBe(0)
    expect(await replayDeadJobs({ merchantId: merchant.id, ids: [dead?.id ?? ''] })).toBe(1)
    await vi.waitUntil(async () => (await outcomes())[0] === 'synced', { timeout: 20_000 })
    await harness.expectInStep(customer)
    expect(await listDeadJobs(null)).toEqual([])
  })

  it('is alive again with the next event of its customer', async () => {
    const { customer } = await receive()
    await pool().query(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'no'`)
    await db.inboxEvent.updateMany({ data: { outcome: 'dead', error: 'no' } })
    await stripe.customers.update(customer, { name: 'Bea' })
    const {
      data: [event],
    } = await stripe.events.list({ limit: 1 })
    await acceptEvent({ ...event, account: null } as never, new Date())
    expect(await listDeadJobs(null)).toEqual([])
    worker = await startWorker()
    await vi.waitUntil(async () => (await outcomes()).every((outcome) => outcome === 'synced'), { timeout: 20_000 })
  })
})

describe('an event that waits', () => {
  const longAgo = new Date(Date.now() - 3_600_000)

  it('is dead where the last attempt at its job was killed', async () => {
    await receive()
    await db.inboxEvent.updateMany({ data: { receivedAt: longAgo } })
    await pool().query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts')
    await sweepEvents(new Date())
    expect(await db.inboxEvent.findFirst()).toMatchObject({ outcome: 'dead', error: 'killed at its last attempt' })
  })

  it('gets a job where it has none, and is left alone where it has one', async () => {
    await receive()
    await db.inboxEvent.updateMany({ data: { receivedAt: longAgo } })
    const jobs = async () => (await pool().query('SELECT id, key FROM graphile_worker._private_jobs')).rows
    const before = await jobs()
    await sweepEvents(new Date())
    expect(await jobs()).toEqual(before)
    await pool().query('DELETE FROM graphile_worker._private_jobs')
    await sweepEvents(new Date())
    expect(await jobs()).toMatchObject(before.map(({ key }) => ({ key })))
  })
})

it('what is old goes; what is young, unhandled or in use stays', async () => {
  const { customer } = await receive()
  const old = new Date(Date.now() - 100 * 86_400_000)
  const row = { merchantId: merchant.id, type: 'customer.updated', createdAt: old, receivedAt: old }
  await db.inboxEvent.createMany({
    data: [
      { ...row, id: 'evt_old', handledAt: old },
      { ...row, id: 'evt_waiting' },
    ],
  })
  const session = {
    merchantId: merchant.id,
    customerId: customer,
    source: 'link',
    grantorKind: 'panel',
    createdAt: old,
    lastSeenAt: old,
  }
  await db.portalSession.createMany({
    data: [
      { ...session, id: 'bps_old', expiresAt: old },
      { ...session, id: 'bps_young', expiresAt: new Date() },
    ],
  })
  await pool().query(`INSERT INTO rate_limits VALUES ('spent', 1, 1), ('counting', 1, 99999999999999)`)
  await cleanUp(new Date())
  expect((await db.inboxEvent.findMany({ orderBy: { receivedAt: 'asc' } })).map(({ id }) => id)).toEqual([
    'evt_waiting',
    expect.stringMatching(/^evt_/),
  ])
  expect((await db.portalSession.findMany()).map(({ id }) => id)).toEqual(['bps_young'])
  expect((await db.rateLimit.findMany()).map(({ key }) => key)).toEqual(['counting'])
})
