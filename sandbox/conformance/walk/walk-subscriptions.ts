import type Stripe from 'stripe'
import { advanceClock, monthAfter } from './advance-clock'

const start = Date.UTC(2024, 0, 15) / 1000

/** Covers subscriptions of every shape, their items and schedules, and carries them over renewals by a test clock. */
export async function walkSubscriptions(stripe: Stripe): Promise<void> {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: start, name: 'Walk' })
  const customer = await stripe.customers.create({
    test_clock: clock.id,
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  const prices = await makePrices(stripe)
  await walkOneSubscription(stripe, customer.id, prices)
  await walkOtherShapes(stripe, customer.id, prices)
  await walkItems(stripe, customer.id, prices)
  await walkSchedules(stripe, customer.id, prices)
  await stripe.testHelpers.testClocks.retrieve(clock.id)
  await stripe.testHelpers.testClocks.list()
  await advanceClock(stripe, clock.id, monthAfter(start, 1))
  await advanceClock(stripe, clock.id, monthAfter(start, 3))
  await stripe.subscriptions.list({ customer: customer.id, status: 'all', expand: ['data.latest_invoice'] })
  await stripe.invoices.list({ customer: customer.id, limit: 100, expand: ['data.payments'] })
  await stripe.testHelpers.testClocks.del(clock.id)
}

interface Prices {
  basic: string
  premium: string
}

async function makePrices({ prices }: Stripe): Promise<Prices> {
  const recurring = { interval: 'month' } as const
  const basic = await prices.create({ currency: 'usd', unit_amount: 1000, recurring, product_data: { name: 'Basic' } })
  const premium = await prices.create({
    currency: 'usd',
    unit_amount: 3000,
    recurring,
    product_data: { name: 'Premium' },
  })
  return { basic: basic.id, premium: premium.id }
}

async function walkOneSubscription(
  { subscriptions, coupons }: Stripe,
  customer: string,
  prices: Prices,
): Promise<void> {
  const coupon = await coupons.create({ percent_off: 10, duration: 'forever' })
  const { id, items } = await subscriptions.create({
    customer,
    items: [{ price: prices.basic, quantity: 2 }],
    discounts: [{ coupon: coupon.id }],
    payment_behavior: 'default_incomplete',
    description: 'Basic',
    metadata: { seats: '2' },
    expand: ['latest_invoice.confirmation_secret', 'latest_invoice.payments', 'pending_setup_intent', 'discounts'],
  })
  await subscriptions.retrieve(id, { expand: ['customer', 'default_payment_method', 'latest_invoice', 'schedule'] })
  await subscriptions.cancel(id, { cancellation_details: { comment: 'Too soon', feedback: 'too_complex' } })
  void items

  const second = await subscriptions.create({
    customer,
    items: [{ price: prices.basic }],
    discounts: [{ coupon: coupon.id }],
  })
  const item = second.items.data[0]?.id ?? ''
  await subscriptions.update(second.id, {
    items: [{ id: item, price: prices.premium }],
    proration_behavior: 'always_invoice',
    expand: ['latest_invoice.lines'],
  })
  await subscriptions.update(second.id, { cancel_at_period_end: true })
  await subscriptions.update(second.id, { cancel_at_period_end: false, pause_collection: { behavior: 'void' } })
  await subscriptions.update(second.id, { pause_collection: '' })
  await subscriptions.deleteDiscount(second.id)
  await subscriptions.migrate(second.id, { billing_mode: { type: 'flexible' } })
  await subscriptions.search({ query: "status:'active'" })
}

async function walkOtherShapes({ subscriptions }: Stripe, customer: string, prices: Prices): Promise<void> {
  await subscriptions.create({
    customer,
    items: [{ price: prices.basic }],
    collection_method: 'send_invoice',
    days_until_due: 14,
    billing_mode: { type: 'classic' },
  })
  await subscriptions.create({
    customer,
    items: [{ price: prices.premium }],
    trial_period_days: 14,
    trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    billing_mode: { type: 'flexible' },
  })
  const paused = await subscriptions.create({
    customer,
    items: [{ price: prices.premium }],
    billing_mode: { type: 'flexible' },
  })
  await subscriptions.pause(paused.id, { type: 'subscription' })
  await subscriptions.resume(paused.id, { billing_cycle_anchor: { type: 'now' } })
  await subscriptions.list({ customer, status: 'all' })
}

async function walkItems(
  { subscriptions, subscriptionItems }: Stripe,
  customer: string,
  prices: Prices,
): Promise<void> {
  const { id: subscription } = await subscriptions.create({ customer, items: [{ price: prices.basic }] })
  const item = await subscriptionItems.create({ subscription, price: prices.premium, quantity: 1 })
  await subscriptionItems.retrieve(item.id, { expand: ['price.product'] })
  await subscriptionItems.update(item.id, { quantity: 4, metadata: { team: 'blue' } })
  await subscriptionItems.list({ subscription })
  await subscriptionItems.del(item.id, { proration_behavior: 'none' })
}

async function walkSchedules({ subscriptions, subscriptionSchedules }: Stripe, customer: string, prices: Prices) {
  const schedule = await subscriptionSchedules.create({
    customer,
    start_date: 'now',
    end_behavior: 'release',
    phases: [
      { items: [{ price: prices.basic, quantity: 1 }], duration: { interval: 'month' } },
      { items: [{ price: prices.premium, quantity: 1 }], duration: { interval: 'month', interval_count: 2 } },
    ],
    expand: ['subscription'],
  })
  await subscriptionSchedules.retrieve(schedule.id)
  await subscriptionSchedules.update(schedule.id, { metadata: { by: 'walk' } })
  await subscriptionSchedules.list({ customer })
  await subscriptionSchedules.cancel(schedule.id, { invoice_now: false, prorate: false })
  const { id: from } = await subscriptions.create({ customer, items: [{ price: prices.basic }] })
  const released = await subscriptionSchedules.create({ from_subscription: from })
  await subscriptionSchedules.release(released.id)
}
