import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { holdCall } from '@/scripts/testing/stripe/hold-call'
import { startProgram } from '@/scripts/testing/programs/start-program'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { enqueueSync } from '@/lib/sync/customer/enqueue-sync'
import { customerQueue } from '@/lib/jobs/customer-queue'
import { startWorker, type Worker } from './start-worker'

const harness = setUpSync()
const { merchant, now } = harness
let child: ChildProcess | undefined
let worker: Worker | undefined

afterEach(async () => {
  child?.kill('SIGKILL')
  await worker?.stop()
  worker = undefined
})

async function startChild(): Promise<ChildProcess> {
  const started = startProgram('worker')
  await once(started.stdout, 'data')
  return started
}

/** Lets the worker's process begin the customer's sync and wait for Stripe. */
async function beginSync(customer: string): Promise<void> {
  const begun = new Promise<void>((resolve) => {
    harness.proxy.before = (call) => {
      if (call !== `GET /v1/customers/${customer}`) return
      resolve()
      return new Promise<void>(() => undefined)
    }
  })
  await enqueueSync(pool(), { merchantId: merchant.id, customerId: customer })
  await begun
  harness.proxy.before = () => undefined
}

const unhandled = () => db.inboxEvent.count({ where: { merchantId: merchant.id, handledAt: null } })

it('a job whose worker was killed is done by the next', async () => {
  const { customer } = await harness.make('trialing')
  await db.inboxEvent.create({
    data: {
      merchantId: merchant.id,
      id: 'evt_1',
      type: 'customer.created',
      customerId: customer,
      createdAt: now,
      receivedAt: now,
    },
  })
  child = await startChild()
  await beginSync(customer)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await unhandled()).toBe(1)
  await harness.expireLease(customer)
  worker = await startWorker()
  await vi.waitUntil(async () => (await unhandled()) === 0, { timeout: 10_000 })
  await harness.expectInStep(customer)
})

it("a customer's jobs are done one after the other, and others' meanwhile", async () => {
  const { customer } = await harness.make('trialing')
  let other: string
  do other = (await harness.stripe.customers.create({})).id
  while (customerQueue(merchant.id, other) === customerQueue(merchant.id, customer))
  worker = await startWorker()
  const { held, release } = holdCall(harness.proxy, `GET /v1/customers/${customer}`)
  await enqueueSync(pool(), { merchantId: merchant.id, customerId: customer, full: true })
  await held
  await enqueueSync(pool(), { merchantId: merchant.id, customerId: customer })
  await enqueueSync(pool(), { merchantId: merchant.id, customerId: other, full: true })
  await vi.waitUntil(() => db.customer.findFirst({ where: { id: other } }), { timeout: 20_000 })
  const { rows } = await pool().query(
    "SELECT key FROM graphile_worker.jobs WHERE attempts = 0 AND key LIKE 'customer:%'",
  )
  expect(rows).toEqual([{ key: `customer:${merchant.id}:${customer}` }])
  harness.proxy.before = () => undefined
  release()
  await vi.waitUntil(
    async () => (await pool().query("SELECT FROM graphile_worker.jobs WHERE key LIKE 'customer:%'")).rowCount === 0,
    { timeout: 20_000 },
  )
  await harness.expectInStep(customer)
})

it('a job of a worker that lives is left to it', async () => {
  const { customer } = await harness.make('trialing')
  child = await startChild()
  await beginSync(customer)
  const locks = async () => (await pool().query('SELECT locked_by FROM graphile_worker.jobs')).rows
  const before = await locks()
  worker = await startWorker()
  expect(before).toHaveLength(1)
  expect(await locks()).toEqual(before)
})
