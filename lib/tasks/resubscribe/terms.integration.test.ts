import { expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { shownValue } from '@/lib/forms/shown-charge'
import type { Stripe } from '@/lib/stripe/client/client'
import { newCustomer } from '@/sandbox/scenarios/steps/new-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { resubscribeAction } from './action'
import { loadResubscribe } from './load'
import { resubscribeTexts } from './texts'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe, now } = harness

/** A new customer with a card, and a price of 10.00 per month that is also sold for EUR 9.00. */
async function begin() {
  const { customer } = await newCustomer(
    { stripe, seed: 'terms' },
    { name: 'Ada Rossi', mailbox: 'ada.rossi', since: now },
  )
  const { id: price } = await stripe.prices.create({
    currency: 'usd',
    unit_amount: 1000,
    recurring: { interval: 'month' },
    product_data: { name: 'Premium Monthly' },
    currency_options: { eur: { unit_amount: 900 } },
  })
  return { customer, price }
}

/** Subscribes, ends it at once and opens the page of subscribing again. */
async function ended(customer: string, terms: Partial<Stripe.SubscriptionCreateParams>) {
  const { id: subscription } = await stripe.subscriptions.create({ customer, ...terms })
  await stripe.subscriptions.cancel(subscription)
  const expand = ['discounts', 'items.data.discounts']
  const before = await stripe.subscriptions.retrieve(subscription, { expand })
  const token = await openSessionFor(merchant.id, customer)
  return { subscription, before, token, page: await read(token, subscription) }
}

async function read(token: string, subscription: string) {
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const view = await loadResubscribe(session.value, subscription, null)
  if (!view.ok || !view.value.preview.ok) throw new Error('no preview')
  const { headline, details } = resubscribeTexts(session.value, view.value)
  const due = view.value.preview.value?.amountDue ?? { amount: 0, currency: view.value.subscription.currency }
  const discounts = view.value.preview.value?.parts.upcomingBreakdown?.discounts.map(({ name }) => name)
  return {
    discounts,
    words: [headline, ...details].map((text) => text.replaceAll('\u00a0', ' ')),
    shown: shownValue(due),
    due,
  }
}

/** The subscription that came of it, with its first invoice. */
async function successor(customer: string) {
  const expand = ['data.discounts', 'data.items.data.discounts', 'data.latest_invoice']
  const { data } = await stripe.subscriptions.list({ customer, expand })
  return data[0] as Stripe.Subscription & { latest_invoice: Stripe.Invoice }
}

it('is charged in the currency that was paid before, not in the price’s own', async () => {
  const { customer, price } = await begin()
  const { page, ...form } = await ended(customer, { items: [{ price, quantity: 2 }], currency: 'eur' })
  expect(page.words[0]).toMatch(/^EUR 18\.00 will be charged today/)
  await sendForm(resubscribeAction, { token: form.token, subscription: form.subscription, shown: page.shown })
  expect((await successor(customer)).latest_invoice).toMatchObject({ currency: 'eur', amount_paid: 1800 })
})

it('keeps who gets the money, how it is collected and what its invoices say', async () => {
  const { customer, price } = await begin()
  const tax = await stripe.taxRates.create({ display_name: 'IVA', percentage: 22, inclusive: false })
  const { page, before, subscription, token } = await ended(customer, {
    items: [{ price, quantity: 2, metadata: { seat: 'team' } }],
    application_fee_percent: 10,
    transfer_data: { destination: 'acct_partner', amount_percent: 80 },
    on_behalf_of: 'acct_partner',
    billing_mode: { type: 'classic' },
    default_tax_rates: [tax.id],
    description: 'Two seats',
    invoice_settings: { footer: 'Grazie', custom_fields: [{ name: 'Order', value: '17' }] },
    payment_settings: { payment_method_types: ['card'], save_default_payment_method: 'on_subscription' },
    pending_invoice_item_interval: { interval: 'week', interval_count: 2 },
  })
  expect(page.words[0]).toMatch(/^USD 24\.40 will be charged today/)
  await sendForm(resubscribeAction, { token, subscription, shown: page.shown })
  const after = await successor(customer)
  const kept = (each: Stripe.Subscription) => ({
    fee: each.application_fee_percent,
    transfer: each.transfer_data,
    onBehalfOf: each.on_behalf_of,
    mode: each.billing_mode.type,
    taxes: each.default_tax_rates?.map(({ id }) => id),
    description: each.description,
    invoices: each.invoice_settings,
    paying: each.payment_settings,
    interval: each.pending_invoice_item_interval,
    items: each.items.data.map((item) => [item.price.id, item.quantity, item.metadata]),
  })
  expect(kept(after)).toEqual(kept(before))
  expect(kept(before)).toMatchObject({ fee: 10, transfer: { destination: 'acct_partner', amount_percent: 80 } })
  expect(after.latest_invoice.amount_paid).toBe(2440)
})

it('keeps the discounts that still run, of the whole and of an item, and counts them in what it shows', async () => {
  const { customer, price } = await begin()
  const half = await stripe.coupons.create({ percent_off: 50, duration: 'forever', name: 'Half' })
  const tenth = await stripe.coupons.create({ percent_off: 10, duration: 'repeating', duration_in_months: 3 })
  const { page, subscription, token } = await ended(customer, {
    items: [{ price, discounts: [{ coupon: half.id }] }],
    discounts: [{ coupon: tenth.id }],
  })
  expect(page.words[0]).toMatch(/^USD 4\.50 will be charged today/)
  expect(page.words.join(' ')).not.toMatch(/is over/)
  expect(page.discounts).toEqual(['Half', null])
  await sendForm(resubscribeAction, { token, subscription, shown: page.shown })
  const after = await successor(customer)
  const couponsOf = (discounts: (string | Stripe.Discount)[]) =>
    discounts.map((each) => (typeof each === 'string' ? each : each.source.coupon))
  expect(after.items.data.map(({ discounts }) => couponsOf(discounts))).toEqual([[half.id]])
  expect(couponsOf(after.discounts)).toEqual([tenth.id])
  expect(after.latest_invoice.amount_paid).toBe(450)
})

it('says that a discount is over where its coupon can no longer be redeemed', async () => {
  const { customer, price } = await begin()
  const single = await stripe.coupons.create({
    percent_off: 50,
    duration: 'forever',
    name: 'Welcome',
    max_redemptions: 1,
  })
  const { page, subscription, token } = await ended(customer, {
    items: [{ price }],
    discounts: [{ coupon: single.id }],
  })
  expect(page.words[0]).toMatch(/^USD 10\.00 will be charged today/)
  expect(page.words).toContain('Your discount “Welcome” is over and no longer applies.')
  await sendForm(resubscribeAction, { token, subscription, shown: page.shown })
  expect((await successor(customer)).latest_invoice.amount_paid).toBe(1000)
})

it('does nothing where it would charge more than was shown, and shows the new amount', async () => {
  const { customer, price } = await begin()
  const { page, subscription, token } = await ended(customer, { items: [{ price }] })
  await stripe.customers.createBalanceTransaction(customer, { amount: 500, currency: 'usd' })
  const form = { token, subscription }
  const { to } = await sendForm(resubscribeAction, { ...form, shown: page.shown })
  expect(to).toBe(`/subscriptions/${subscription}/resubscribe?problem=preview_outdated`)
  expect((await stripe.subscriptions.list({ customer })).data).toEqual([])
  const again = await read(token, subscription)
  expect(again.words[0]).toMatch(/^USD 15\.00 will be charged today/)
  await sendForm(resubscribeAction, { ...form, shown: again.shown })
  expect((await successor(customer)).latest_invoice.amount_paid).toBe(1500)
})

it('goes on where it charges less than was shown', async () => {
  const { customer, price } = await begin()
  const { page, subscription, token } = await ended(customer, { items: [{ price }] })
  await stripe.customers.createBalanceTransaction(customer, { amount: -400, currency: 'usd' })
  await sendForm(resubscribeAction, { token, subscription, shown: page.shown })
  expect((await successor(customer)).latest_invoice.amount_paid).toBe(600)
})
