import type { Stripe } from '@/lib/stripe/client/client'
import { expect, it } from 'vitest'
import { pricePerPeriod } from '@/lib/billing/plans/price-per-period'
import { loadPortal } from '@/lib/mirror/load-portal'
import { readMirror } from '@/scripts/testing/sync/read-mirror'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { eventScope } from '../customer/event-scope'
import { syncCustomer } from '../customer/sync-customer'
import { mirrorPlans } from './mirror-plans'

const harness = setUpSync()
const { merchant, stripe } = harness

const monthly = { currency: 'usd', recurring: { interval: 'month' } } as const

async function priceOf(params: Partial<Stripe.PriceCreateParams>): Promise<string> {
  const price = await stripe.prices.create({ ...monthly, product_data: { name: 'Team' }, ...params })
  return price.id
}

/** What a customer's page tells that a new subscription costs each month. */
async function toldCost(price: string, quantity: number, currency = 'usd') {
  const { id: customer } = await stripe.customers.create({ payment_method: 'pm_card_visa' })
  const { data: methods } = await stripe.paymentMethods.list({ customer })
  const items = [{ price, quantity }]
  await stripe.subscriptions.create({ customer, currency, default_payment_method: methods[0]?.id, items })
  await syncCustomer(merchant, customer)
  const portal = await loadPortal({ merchantId: merchant.id, customerId: customer, onBehalfOf: null })
  const [subscription] = portal.ok ? portal.value.subscriptions : []
  return { customer, cost: subscription && pricePerPeriod(subscription)?.amount }
}

const inTiers = () =>
  priceOf({
    billing_scheme: 'tiered',
    tiers_mode: 'graduated',
    tiers: [
      { up_to: 5, unit_amount: 1000 },
      { up_to: 'inf', unit_amount: 500 },
    ],
  })

it('a sync brings tiers and other currencies, which lie too deep for its list', async () => {
  const tiered = await toldCost(await inTiers(), 7)
  expect(tiered.cost).toEqual({ amount: 6000n, currency: 'usd' })
  const inEuros = await priceOf({ unit_amount: 1000, currency_options: { eur: { unit_amount: 900 } } })
  expect((await toldCost(inEuros, 2, 'eur')).cost).toEqual({ amount: 1800n, currency: 'eur' })
  const packs = await priceOf({ unit_amount: 1000, transform_quantity: { divide_by: 5, round: 'up' } })
  expect((await toldCost(packs, 30)).cost).toEqual({ amount: 6000n, currency: 'usd' })
  const decimal = await priceOf({ unit_amount_decimal: '1500.5' as never })
  expect((await toldCost(decimal, 7)).cost).toEqual({ amount: 10_504n, currency: 'usd' })
})

it('offering plans completes a price that a sync has brought, and no later sync takes that away', async () => {
  const price = await priceOf({ unit_amount: 1000, currency_options: { eur: { unit_amount: 900 } } })
  const { customer } = await toldCost(price, 1)
  const optionsOf = async () =>
    (await readMirror(merchant.id, customer)).prices.find(({ id }) => id === price)?.currencyOptions
  expect(await optionsOf()).toBeNull()
  await mirrorPlans(merchant, [price])
  const whole = {
    usd: { unitAmountDecimal: '1000', tiers: null },
    eur: { unitAmountDecimal: '900', tiers: null },
  }
  expect(await optionsOf()).toEqual(whole)
  await syncCustomer(merchant, customer)
  expect(await optionsOf()).toEqual(whole)
  harness.proxy.calls.length = 0
  await mirrorPlans(merchant, [price])
  expect(harness.proxy.calls).toEqual([])
})

it('a sync after an event leaves a price that is whole, and a sync of everything fetches it again', async () => {
  const price = await inTiers()
  const { customer } = await toldCost(price, 7)
  const fetches = () => harness.proxy.calls.filter((call) => call.includes(`/prices/${price}`)).length
  harness.proxy.calls.length = 0
  await syncCustomer(merchant, customer, {
    scope: eventScope({ type: 'invoice.upcoming', objectId: null, invoiceId: null }),
  })
  expect(fetches()).toBe(0)
  const tiersOf = async () => (await readMirror(merchant.id, customer)).prices.find(({ id }) => id === price)?.tiers
  expect(await tiersOf()).toHaveLength(2)
  await syncCustomer(merchant, customer)
  expect(fetches()).toBe(1)
})
