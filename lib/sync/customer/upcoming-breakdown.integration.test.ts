import { expect, it } from 'vitest'
import { chargeParts } from '@/lib/billing/charges/charge-parts'
import { loadPortal } from '@/lib/mirror/load-portal'
import type { ScenarioName } from '@/sandbox/scenarios'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { syncCustomer } from './sync-customer'

const harness = setUpSync()
const { merchant, stripe } = harness

/** The next charge of a customer's subscription, and its parts. */
async function nextCharge(customer: string) {
  await syncCustomer(merchant, customer)
  const portal = await loadPortal({ merchantId: merchant.id, customerId: customer, onBehalfOf: null })
  const [subscription] = portal.ok ? portal.value.subscriptions : []
  if (!subscription) throw new Error('The customer has no subscription.')
  const parts = chargeParts(subscription)
  const before = parts.slice(
    0,
    parts.findIndex(({ kind }) => kind === 'total'),
  )
  const added = before.filter((part) => !(part.kind === 'tax' && part.included))
  return { subscription, parts, sum: added.reduce((sum, { amount }) => sum + amount, 0n) }
}

it.each<[ScenarioName, string[]]>([
  ['active', []],
  ['taxed', ['plan', 'tax', 'total']],
  ['taxed_automatically', ['plan', 'tax', 'total']],
  ['discount_ending', []],
  ['customer_discount', ['plan', 'discount', 'total']],
  ['item_discount', ['plan', 'plan', 'discount', 'total']],
  ['credit_balance', ['plan', 'total', 'credit', 'due', 'creditLeft']],
  ['tiered_seats', []],
  ['metered', ['usage', 'total']],
])('of %s is told by its parts, which add up', async (name, kinds) => {
  const { customer } = await harness.make(name)
  const { subscription, parts, sum } = await nextCharge(customer)
  expect(parts.map(({ kind }) => kind)).toEqual(kinds)
  if (kinds.length > 0) expect(sum).toBe(subscription.upcomingTotal)
})

it('names the discount’s end, the tax’s rate and what the merchant added', async () => {
  const { customer } = await harness.make('active')
  const half = await stripe.coupons.create({ percent_off: 50, duration: 'repeating', duration_in_months: 3 })
  const [subscription] = (await stripe.subscriptions.list({ customer })).data
  const rate = await stripe.taxRates.create({ display_name: 'VAT', percentage: 22, inclusive: false })
  await stripe.subscriptions.update(subscription?.id ?? '', {
    default_tax_rates: [rate.id],
    discounts: [{ coupon: half.id }],
  })
  await stripe.invoiceItems.create({ customer, amount: 2700, currency: 'usd', description: 'Setup' })
  const { parts, sum, subscription: mirrored } = await nextCharge(customer)
  expect(parts).toContainEqual(expect.objectContaining({ kind: 'item', name: 'Setup', amount: 2700n }))
  expect(parts).toContainEqual(expect.objectContaining({ kind: 'discount', endsAt: expect.any(Date) }))
  expect(parts).toContainEqual(expect.objectContaining({ kind: 'tax', name: 'VAT', rate: 22, included: false }))
  expect(sum).toBe(mirrored.upcomingTotal)
})

it('asks for a tax rate once, which the invoices and the preview share', async () => {
  const { customer } = await harness.make('taxed')
  harness.proxy.calls.length = 0
  await syncCustomer(merchant, customer)
  expect(harness.proxy.calls.filter((call) => call.includes('/tax_rates/'))).toHaveLength(1)
})
