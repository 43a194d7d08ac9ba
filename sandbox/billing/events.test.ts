import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('events')
})

afterAll(async () => {
  await billing.close()
})

it("a renewal tells its story in Stripe's order, in its own time", async () => {
  const customer = await billing.customer('2026-01-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  const {
    data: [last],
  } = await billing.stripe.events.list({ limit: 1 })
  await billing.advance(customer.clock, '2026-02-01T02:00:00Z')
  const told: string[] = []
  for await (const { id, type, created } of billing.stripe.events.list({ limit: 100 })) {
    if (id === last?.id) break
    if (!type.startsWith('test_helpers')) told.unshift(`${new Date(created * 1000).toISOString().slice(5, 13)} ${type}`)
  }
  expect(told).toEqual([
    '01-25T00 invoice.upcoming',
    '02-01T00 invoice.created',
    '02-01T00 customer.subscription.updated',
    '02-01T01 invoice.finalized',
    '02-01T01 payment_intent.created',
    '02-01T01 charge.succeeded',
    '02-01T01 payment_intent.succeeded',
    '02-01T01 invoice_payment.paid',
    '02-01T01 invoice.updated',
    '02-01T01 invoice.paid',
    '02-01T01 invoice.payment_succeeded',
  ])
})

it('a failed renewal tells of the failure and of the subscription that is past due', async () => {
  const customer = await billing.customer('2026-01-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  const card = await billing.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
  await billing.stripe.subscriptions.update(id, { default_payment_method: card.id })
  await billing.advance(customer.clock, '2026-02-01T00:30:00Z')
  const {
    data: [last],
  } = await billing.stripe.events.list({ limit: 1 })
  await billing.advance(customer.clock, '2026-02-01T02:00:00Z')
  expect((await billing.eventTypes(last?.id)).filter((type) => !type.startsWith('test_helpers'))).toEqual([
    'invoice.finalized',
    'payment_intent.created',
    'charge.failed',
    'payment_intent.payment_failed',
    'invoice.updated',
    'invoice.payment_failed',
    'customer.updated',
    'customer.subscription.updated',
  ])
})

it('an update tells what was before, and only what changed', async () => {
  const customer = await billing.customer('2026-01-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  await billing.stripe.subscriptions.update(id, { cancel_at: 'min_period_end' })
  const {
    data: [event],
  } = await billing.stripe.events.list({ limit: 1, type: 'customer.subscription.updated' })
  expect(event?.data.previous_attributes).toEqual({
    cancel_at: null,
    canceled_at: null,
    cancellation_details: { reason: null },
  })
  expect(event?.request?.id).toMatch(/^req_/)
})

it('every type the engine emits is one that Stripe has', () => {
  const types = readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('stripe')), '../esm/resources/Events.d.ts'),
    'utf8',
  )
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const emitted = sources.flatMap((name) =>
    [
      ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(
        /'((?:billing\.[a-z_]+|coupon|credit_note|customer|invoice|invoice_payment|invoiceitem|promotion_code|subscription_schedule)\.[a-z_.]+)'/g,
      ),
    ].map(([, type]) => type ?? ''),
  )
  expect(new Set(emitted).size).toBeGreaterThan(20)
  expect([...new Set(emitted)].filter((type) => !types.includes(`'${type}'`))).toEqual([])
})
