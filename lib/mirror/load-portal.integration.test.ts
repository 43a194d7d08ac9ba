import { describe, expect, it } from 'vitest'
import { countStatements } from '@/scripts/testing/database/count-statements'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { mirrorPlans } from '@/lib/sync/catalog/mirror-plans'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { invoicesShown } from './portal-sql'
import { loadPortal } from './load-portal'

const harness = setUpSync()
const { merchant, stripe } = harness

async function load(customerId: string) {
  const portal = await loadPortal({ merchantId: merchant.id, customerId, onBehalfOf: null })
  if (!portal.ok) throw new Error(portal.code)
  return portal.value
}

async function made(name: Parameters<typeof harness.make>[0]) {
  const { customer } = await harness.make(name)
  await syncCustomer(merchant, customer)
  return customer
}

describe('the portal page’s model', () => {
  it('is read in one SQL statement', async () => {
    const customer = await made('several_subscriptions')
    await load(customer)
    const { statements } = await countStatements(() => load(customer))
    expect(statements).toBe(1)
  })

  it('holds what Stripe holds', async () => {
    const customer = await made('active')
    const portal = await load(customer)
    const {
      data: [subscription],
    } = await stripe.subscriptions.list({ customer })
    const { data: invoices } = await stripe.invoices.list({ customer, limit: invoicesShown })
    expect(portal.subscriptions.map(({ id, status }) => ({ id, status }))).toEqual([
      { id: subscription?.id, status: subscription?.status },
    ])
    expect(portal.latestInvoices.map(({ id, total }) => ({ id, total }))).toEqual(
      invoices.map(({ id, total }) => ({ id, total: BigInt(total) })),
    )
    expect(portal.paymentMethods).toHaveLength(1)
  })

  it('shows the newest invoices first, and no more than fit', async () => {
    const portal = await load(await made('many_invoices'))
    expect(portal.latestInvoices).toHaveLength(invoicesShown)
    const times = portal.latestInvoices.map(({ issuedAt }) => issuedAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })

  it('knows the plans to change to that the mirror has in all currencies', async () => {
    const { customer } = await harness.make('active')
    await syncCustomer(merchant, customer)
    const { id: product } = await stripe.products.create({ name: 'Basic' })
    const recurring = { interval: 'month' } as const
    const { id: other } = await stripe.prices.create({ product, unit_amount: 999, currency: 'usd', recurring })
    const products = [
      { product, prices: [other, 'price_unknown'], adjustableQuantity: { enabled: false, minimum: 1, maximum: null } },
    ]
    const configuration = { subscriptionUpdate: { ...defaultPortalFeatures.subscriptionUpdate, products } }
    const plans = async (offered = configuration) => {
      const portal = await loadPortal({
        merchantId: merchant.id,
        customerId: customer,
        onBehalfOf: null,
        configuration: offered,
      })
      return portal.ok && portal.value.plans.map(({ price }) => price.id)
    }
    expect(await plans()).toEqual([])
    await mirrorPlans(merchant, [other])
    expect(await plans()).toEqual([other])
    expect(await plans({ subscriptionUpdate: { ...configuration.subscriptionUpdate, enabled: false } })).toEqual([])
  })

  it('holds the discounts of the subscription, its items and its customer, with the terms of their coupons', async () => {
    const discountsOf = async (name: Parameters<typeof harness.make>[0]) => {
      const { subscriptions } = await load(await made(name))
      return subscriptions[0]?.discounts
    }
    const welcome = { level: 'subscription', name: 'Welcome offer', duration: 'repeating', percentOff: 20 }
    expect(await discountsOf('discount_ending')).toMatchObject([{ ...welcome, endsAt: expect.any(Date) }])
    expect(await discountsOf('item_discount')).toMatchObject([
      { level: 'item', itemId: expect.stringMatching(/^si_/), name: 'Team offer', percentOff: 50, endsAt: null },
    ])
    expect(await discountsOf('customer_discount')).toMatchObject([
      { level: 'customer', name: 'Loyal customer', duration: 'forever', percentOff: 20 },
    ])
    expect(await discountsOf('active')).toEqual([])
  })

  it('names an open invoice however old it is', async () => {
    const portal = await load(await made('past_due'))
    expect(portal.openInvoices.map(({ status }) => status)).toEqual(['open'])
  })

  it('of a customer the merchant does not have is not found', async () => {
    const customer = await made('yen')
    expect(await loadPortal({ merchantId: 'm_other', customerId: customer, onBehalfOf: null })).toEqual({
      ok: false,
      code: 'not_found',
    })
  })
})
