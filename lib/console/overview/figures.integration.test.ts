import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { merchantFaceFields } from '@/lib/merchant/merchant-face'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { ScenarioName } from '@/sandbox/scenarios'
import type { Stripe } from '@/lib/stripe/client/client'
import { mapBounded } from '@/lib/stripe/client/map-bounded'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { loadAttention } from './load-attention'
import { loadFigures } from './load-figures'
import { noteFigures } from './note-figures'
import { overviewPeriod } from './overview-range'

const harness = setUpSync()
const { merchant, stripe, now } = harness
const face = () => db.merchant.findUniqueOrThrow({ where: { id: merchant.id }, select: merchantFaceFields })
const figuresAt = async (at: Date) => loadFigures({ merchant: await face(), period: overviewPeriod('30d', at, 'UTC') })

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const object of list) found.push(object)
  return found
}

// Written from the definitions on the page and from Stripe's documentation, with fractions of a cent as they are. It
// shares nothing with our rules, so the two can disagree.

const aYear = { day: 365, week: 52, month: 12, year: 1 }

async function costOf(item: Stripe.SubscriptionItem, currency: string): Promise<number> {
  const price = await stripe.prices.retrieve(item.price.id, { expand: ['tiers', 'currency_options'] })
  const option = price.currency === currency ? price : price.currency_options?.[currency]
  const quantity = item.quantity ?? 0
  const packs = price.transform_quantity
  if (price.billing_scheme === 'per_unit') {
    const units = packs ? Math[packs.round === 'up' ? 'ceil' : 'floor'](quantity / packs.divide_by) : quantity
    return Math.round(units * Number(option?.unit_amount_decimal ?? option?.unit_amount))
  }
  let cost = 0
  let below = 0
  for (const tier of option?.tiers ?? []) {
    const upTo = tier.up_to ?? Infinity
    const units =
      price.tiers_mode === 'volume'
        ? quantity > below && quantity <= upTo
          ? quantity
          : 0
        : Math.max(0, Math.min(quantity, upTo) - below)
    if (units > 0) cost += units * Number(tier.unit_amount_decimal ?? 0) + Number(tier.flat_amount_decimal ?? 0)
    below = upTo
  }
  return Math.round(cost)
}

type Off = { coupon: Stripe.Coupon; end: number | null }

async function offsOf(discounts: (string | Stripe.Discount)[], at: number): Promise<Off[]> {
  const given = discounts.filter((each) => typeof each !== 'string')
  const offs = await Promise.all(
    given.map(async ({ source, end }) => ({
      end,
      coupon: await stripe.coupons.retrieve(source.coupon as string, { expand: ['applies_to', 'currency_options'] }),
    })),
  )
  return offs.filter(({ coupon, end }) => coupon.duration !== 'once' && (end === null || end > at))
}

/** Discounts of all of these tests are in percent or on one item. */
function less(amount: number, offs: Off[], currency: string): number {
  return offs.reduce((left, { coupon }) => {
    if (coupon.percent_off !== null) return left - Math.round((left * coupon.percent_off) / 100)
    const off = coupon.currency === currency ? coupon.amount_off : coupon.currency_options?.[currency]?.amount_off
    return Math.max(0, left - (off ?? 0))
  }, amount)
}

async function monthlyOf({ id, customer }: Stripe.Subscription): Promise<{ currency: string; amount: number }> {
  const subscription = await stripe.subscriptions.retrieve(id, {
    expand: ['discounts', 'items.data.discounts', 'test_clock', 'latest_invoice'],
  })
  const owner = (await stripe.customers.retrieve(customer as string)) as Stripe.Customer
  const { currency, items, discounts, test_clock: clock, latest_invoice: latest } = subscription
  const at = (clock as Stripe.TestHelpers.TestClock | null)?.frozen_time ?? Date.now() / 1000
  const own = await offsOf(discounts, at)
  const shared = own.length > 0 ? own : await offsOf(owner.discount ? [owner.discount] : [], at)
  let year = 0
  for (const item of items.data) {
    const { interval, interval_count: count, usage_type: usage } = item.price.recurring as Stripe.Price.Recurring
    if (usage === 'metered') continue
    const cost = less(less(await costOf(item, currency), await offsOf(item.discounts, at), currency), shared, currency)
    year += (cost * aYear[interval as keyof typeof aYear]) / count
  }
  const { total = 0, total_taxes: taxes } = latest as Stripe.Invoice
  const taxed = (behavior: string) =>
    (taxes ?? []).filter(({ tax_behavior: each }) => each === behavior).reduce((sum, { amount }) => sum + amount, 0)
  const gross = total - taxed('exclusive')
  return { currency, amount: Math.round((year - (gross > 0 ? (year * taxed('inclusive')) / gross : 0)) / 12) }
}

async function truthAt(at: Date) {
  const subscriptions = await all(stripe.subscriptions.list({ status: 'all', limit: 100 }))
  const active = subscriptions.filter(({ status }) => status === 'active' || status === 'past_due')
  const monthly: Record<string, number> = {}
  for (const { currency, amount } of await Promise.all(active.map(monthlyOf)))
    monthly[currency] = (monthly[currency] ?? 0) + amount
  const midnight = Date.parse(at.toISOString().slice(0, 10)) / 1000
  const day = 86_400
  const isIn = (seconds: number | null | undefined, from: number, until: number) =>
    typeof seconds === 'number' && seconds >= midnight + from * day && seconds < midnight + until * day
  const inBoth = (is: (from: number, until: number) => number) => ({ now: is(-29, 1), before: is(-59, -29) })
  const invoices = await all(stripe.invoices.list({ status: 'paid', limit: 100 }))
  const failed = new Set(
    (await all(stripe.events.list({ type: 'invoice.payment_failed', limit: 100 }))).map(
      ({ data }) => (data.object as Stripe.Invoice).id,
    ),
  )
  const recovered = (from: number, until: number) =>
    invoices.filter(({ id, status_transitions: { paid_at: paid } }) => failed.has(id) && isIn(paid, from, until))
  return {
    active: active.length,
    trialing: subscriptions.filter(({ status }) => status === 'trialing').length,
    monthly,
    ended: inBoth(
      (from, until) =>
        subscriptions.filter(
          ({ status, ended_at: ended, trial_end: trial }) =>
            status === 'canceled' && isIn(ended, from, until) && (trial === null || Number(ended) > trial),
        ).length,
    ),
    recovered: inBoth((from, until) => recovered(from, until).length),
    money: recovered(-29, 1).reduce((sum, { amount_paid: paid }) => sum + paid, 0),
  }
}

const names: ScenarioName[] = [
  ...(['active', 'trialing', 'past_due', 'unpaid', 'canceled', 'cancel_scheduled', 'paused', 'yen'] as const),
  ...(['metered', 'several_items', 'seat_packs', 'tiered_seats', 'currency_option', 'trial_will_cancel'] as const),
  ...(['item_discount', 'customer_discount', 'discount_ending', 'taxed', 'card_expiring'] as const),
]

/** Rhythms, discounts and a tax within the price that no scenario has. */
async function makeOthers(): Promise<string[]> {
  const coupons = {
    amount: await stripe.coupons.create({ amount_off: 700, currency: 'usd', duration: 'forever' }),
    once: await stripe.coupons.create({ percent_off: 50, duration: 'once' }),
    months: await stripe.coupons.create({ percent_off: 25, duration: 'repeating', duration_in_months: 24 }),
  }
  const vat = await stripe.taxRates.create({ display_name: 'VAT', percentage: 20, inclusive: true })
  const rhythms = [
    { interval: 'week', interval_count: 2, off: coupons.amount },
    { interval: 'year', interval_count: 1, off: coupons.months },
    { interval: 'day', interval_count: 10, off: coupons.once },
  ] as const
  return Promise.all(
    rhythms.map(async ({ interval, interval_count, off }) => {
      const { id: customer } = await stripe.customers.create({
        payment_method: 'pm_card_visa',
        invoice_settings: { default_payment_method: 'pm_card_visa' },
      })
      await stripe.subscriptions.create({
        customer,
        items: [
          {
            price_data: {
              currency: 'usd',
              product: (await stripe.products.create({ name: interval })).id,
              unit_amount: 4321,
              recurring: { interval, interval_count },
            },
          },
        ],
        discounts: [{ coupon: off.id }],
        ...(interval === 'year' && { default_tax_rates: [vat.id] }),
      })
      return customer
    }),
  )
}

it('the figures are those that Stripe’s own objects come to', async () => {
  const customers = await makeOthers()
  for (const name of names) customers.push((await harness.make(name)).customer)
  // One who paid by hand after the card had failed once.
  const late = await harness.make('past_due')
  const [open] = (await stripe.invoices.list({ customer: late.customer, status: 'open' })).data
  const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: late.customer })
  await stripe.invoices.pay(open?.id ?? '', { payment_method: card.id })
  customers.push(late.customer)
  const failures = await all(stripe.events.list({ type: 'invoice.payment_failed' }))
  await db.inboxEvent.createMany({
    data: failures.map(({ id, data, created }) => ({
      merchantId: merchant.id,
      id,
      type: 'invoice.payment_failed',
      objectId: (data.object as Stripe.Invoice).id ?? null,
      createdAt: new Date(created * 1000),
      receivedAt: now,
      handledAt: now,
    })),
  })
  for (const synced of await mapBounded(customers, (customer) => syncCustomer(merchant, customer)))
    expect(synced).toMatchObject({ ok: true })
  const [figures, truth] = [await figuresAt(now), await truthAt(now)]
  const { monthly, ...standing } = figures.now
  expect(standing).toEqual({ active: truth.active, trialing: truth.trialing, untold: 0 })
  expect(Object.fromEntries(monthly.map(({ currency, amount }) => [currency, Number(amount)]))).toEqual(truth.monthly)
  expect(truth.monthly).toMatchObject({ usd: expect.any(Number), jpy: expect.any(Number) })
  expect(figures.ended).toEqual(truth.ended)
  expect(figures.recovered).toMatchObject(truth.recovered)
  expect(truth.recovered.now).toBeGreaterThan(0)
  expect(figures.recovered.amounts.now).toEqual([{ currency: 'usd', amount: BigInt(truth.money) }])
  expect(await loadAttention({ merchant: await face() } as never)).toMatchObject({
    pastDue: 1,
    unpaid: 1,
    cardEnds: 1,
    deadJobs: 0,
  })
})

it('what is noted one day is compared with on a later one, and what was not noted is not told', async () => {
  expect(await figuresAt(now)).toMatchObject({ then: null, comparedFrom: null, days: [] })
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000)
  await noteFigures(monthAgo)
  await noteFigures(monthAgo)
  await noteFigures(now)
  const figures = await figuresAt(now)
  const monthly = expect.arrayContaining(figures.now.monthly)
  expect(figures.then).toEqual({ ...figures.now, monthly, day: '2026-10-24' })
  expect(figures.days).toMatchObject([{ day: '2026-11-23', monthly }])
  expect(figures.comparedFrom).toBe('2026-11-23')
  const tomorrow = await figuresAt(new Date(now.getTime() + 86_400_000))
  expect(tomorrow).toMatchObject({ then: null, comparedFrom: '2026-11-23' })
})
