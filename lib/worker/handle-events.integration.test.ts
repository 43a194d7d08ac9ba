import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import type { Stripe } from '@/lib/stripe/client/client'
import { holdCall } from '@/scripts/testing/stripe/hold-call'
import { readMirror } from '@/scripts/testing/sync/read-mirror'
import { signEvent } from '@/scripts/testing/stripe/sign-event'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { clearSupersededJobs } from './clear-superseded-jobs'
import { startWorker, type Worker } from './start-worker'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { receiveWebhook } from '@/lib/sync/events/receive-webhook'

const harness = setUpSync()
const { merchant, stripe } = harness
let worker: Worker
let delivered: string | undefined

beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.stop())
beforeEach(async () => {
  delivered = (await stripe.events.list({ limit: 1 })).data[0]?.id
})

/** Delivers what happened since the test began, as Stripe would; `order` may change it. */
async function deliverEvents(order = (events: Stripe.Event[]) => events): Promise<void> {
  const events: Stripe.Event[] = []
  for await (const event of stripe.events.list({ limit: 100 })) {
    if (event.id === delivered) break
    events.unshift(event)
  }
  delivered = events.at(-1)?.id ?? delivered
  for (const event of order(events)) {
    const payload = JSON.stringify(event)
    const signature = signEvent(payload)
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: payload,
      headers: { 'stripe-signature': signature },
    })
    expect((await receiveWebhook(request)).status).toBe(200)
  }
}

/** Waits until every event is handled and only scheduled jobs are left. */
async function untilHandled(): Promise<void> {
  await vi.waitUntil(
    async () => {
      const open = await db.inboxEvent.count({ where: { merchantId: merchant.id, handledAt: null } })
      // A failed job is tried again at once, not after its pause.
      await pool().query(
        'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts > 0 AND locked_at IS NULL',
      )
      const { rowCount } = await pool().query(
        'SELECT FROM graphile_worker.jobs WHERE run_at <= now() AND key IS NOT NULL',
      )
      return open === 0 && rowCount === 0
    },
    { timeout: 20_000, interval: 50 },
  )
}

// histories.integration.test.ts covers other orders, duplicates and losses.
it('a customer seen first in the last event of a failed renewal is mirrored, and a payment that names only its invoice reaches them', async () => {
  const { customer } = await harness.make('past_due')
  await deliverEvents((events) => events.filter(({ type }) => type === 'customer.subscription.updated').slice(-1))
  await untilHandled()
  await harness.expectInStep(customer)
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  const {
    data: [open],
  } = await stripe.invoices.list({ customer, status: 'open' })
  await stripe.invoices.pay(open?.id ?? '', { payment_method: good.id })
  await deliverEvents((events) => events.filter(({ type }) => type === 'invoice_payment.paid'))
  await untilHandled()
  const { invoices } = await readMirror(merchant.id, customer)
  expect(invoices.find(({ id }) => id === open?.id)).toMatchObject({ status: 'paid' })
  expect(await db.inboxEvent.findMany({ where: { type: 'invoice_payment.paid', customerId: customer } })).not.toEqual(
    [],
  )
})

it('a clock that moved has all of its customers synced', async () => {
  const { customer, testClock } = await harness.make('trialing')
  await syncCustomer(merchant, customer)
  await stripe.testHelpers.testClocks.advance(testClock, { frozen_time: harness.now.getTime() / 1000 + 3600 })
  await vi.waitUntil(async () => (await stripe.testHelpers.testClocks.retrieve(testClock)).status === 'ready')
  await deliverEvents((events) => events.filter(({ type }) => type === 'test_helpers.test_clock.ready'))
  await untilHandled()
  const mirror = await readMirror(merchant.id, customer)
  expect(mirror.customer?.frozenTime).toEqual(new Date(harness.now.getTime() + 3600_000))
})

it('a product that got another name gives it to subscriptions and past invoices', async () => {
  const { customer } = await harness.make('yen')
  await syncCustomer(merchant, customer)
  await stripe.products.update('prod_tea', { name: 'Tea Society', images: '' })
  await deliverEvents((events) => events.filter(({ type }) => type === 'product.updated'))
  await untilHandled()
  const { products, invoices } = await readMirror(merchant.id, customer)
  expect(products.find(({ id }) => id === 'prod_tea')).toMatchObject({ name: 'Tea Society', imageId: null })
  expect(invoices.map(({ planNames }) => planNames)).toEqual(Array(4).fill(['Tea Society']))
})

it('a price that was archived is known to be', async () => {
  const { customer } = await harness.make('long_name')
  await syncCustomer(merchant, customer)
  const {
    data: [price],
  } = await stripe.prices.list({ lookup_keys: ['long_name_monthly'] })
  await stripe.prices.update(price?.id ?? '', { active: false, nickname: 'Old' })
  await deliverEvents((events) => events.filter(({ type }) => type === 'price.updated'))
  await untilHandled()
  expect(await db.price.findFirst({ where: { id: price?.id } })).toMatchObject({ active: false, nickname: 'Old' })
})

it('an older fetch of a product does not overwrite a newer one', async () => {
  const { customer } = await harness.make('trialing')
  await syncCustomer(merchant, customer)
  // The sync has read its products and now waits for the customer.
  const { held, release } = holdCall(harness.proxy, `GET /v1/customers/${customer}`)
  const slow = syncCustomer(merchant, customer)
  await held
  await vi.waitUntil(() => harness.proxy.calls.includes('GET /v1/products'))
  await stripe.products.update('prod_premium', { name: 'Premium Plus' })
  await deliverEvents((events) => events.filter(({ type }) => type === 'product.updated'))
  await untilHandled()
  release()
  expect(await slow).toMatchObject({ ok: true })
  expect(await db.product.findFirst({ where: { id: 'prod_premium' } })).toMatchObject({ name: 'Premium Plus' })
  await stripe.products.update('prod_premium', { name: 'Premium Monthly' })
})

it('while Stripe is away the job waits, and is done when it is back', async () => {
  const { customer } = await harness.make('trialing')
  harness.proxy.before = () => ({ status: 503 })
  await deliverEvents()
  const failedJobs = () =>
    pool().query(
      'SELECT last_error AS error FROM graphile_worker.jobs WHERE last_error IS NOT NULL AND key IS NOT NULL',
    )
  await vi.waitUntil(async () => (await failedJobs()).rowCount, { timeout: 10_000 })
  expect((await failedJobs()).rows).toEqual([{ error: 'stripe_failed' }])
  expect(await db.inboxEvent.count({ where: { customerId: customer, handledAt: null } })).toBeGreaterThan(0)
  harness.proxy.before = () => undefined
  await untilHandled()
  await harness.expectInStep(customer)
})

it('what failed or was killed after it was asked for again is not left among the dead', async () => {
  await pool().query(
    `SELECT graphile_worker.add_job('sync_customer', '{}', job_key => k) FROM unnest(ARRAY['killed', 'failed']) AS k;
     UPDATE graphile_worker._private_jobs SET key = NULL, attempts = max_attempts, run_at = now() + '1 day',
       last_error = CASE key WHEN 'failed' THEN 'x' END`,
  )
  await clearSupersededJobs()
  expect((await pool().query('SELECT FROM graphile_worker.jobs WHERE key IS NULL')).rowCount).toBe(0)
})
