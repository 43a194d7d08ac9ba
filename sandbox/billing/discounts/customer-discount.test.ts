import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('customer_discounts')
})

afterAll(async () => {
  await billing.close()
  expect(billing.violations).toEqual([])
})

/** A customer of November with a discount of its own on everything. */
async function discounted(coupon: Stripe.CouponCreateParams) {
  const { stripe } = billing
  const { id, clock } = await billing.customer('2026-11-02T10:00:00Z')
  const { id: given } = await stripe.coupons.create(coupon)
  await stripe.rawRequest('POST', `/_sandbox/customers/${id}/discount`, { coupon: given })
  return { customer: id, clock, price: await billing.price('Plan', 1000) }
}

const totals = async (customer: string) =>
  (await billing.stripe.invoices.list({ customer })).data.map(({ total }) => total).reverse()

describe('a discount of the customer', () => {
  it('is on every invoice, also one of no subscription unless it asks for none', async () => {
    const { stripe } = billing
    const { customer, clock, price } = await discounted({ percent_off: 20, duration: 'forever' })
    const { id } = await stripe.subscriptions.create({ customer, items: [{ price }] })
    expect((await stripe.subscriptions.retrieve(id)).discounts).toEqual([])
    expect((await stripe.invoices.createPreview({ subscription: id })).total).toBe(800)
    expect((await stripe.invoices.createPreview({ subscription: id, discounts: '' })).total).toBe(1000)
    expect((await stripe.invoices.createPreview({ subscription: id })).total).toBe(800)
    await billing.advance(clock, '2026-12-03T10:00:00Z')
    for (const discounts of [undefined, ''] as const) {
      await stripe.invoiceItems.create({ customer, amount: 500, currency: 'usd' })
      await stripe.invoices.create({
        customer,
        pending_invoice_items_behavior: 'include',
        ...(discounts === '' && { discounts }),
      })
    }
    expect(await totals(customer)).toEqual([800, 800, 400, 500])
  })

  it('stands back where the subscription has its own', async () => {
    const { customer, price } = await discounted({ percent_off: 20, duration: 'forever' })
    const half = await billing.stripe.coupons.create({ percent_off: 50, duration: 'forever' })
    await billing.stripe.subscriptions.create({ customer, items: [{ price }], discounts: [{ coupon: half.id }] })
    expect(await totals(customer)).toEqual([500])
  })

  it('of one use is gone after the first invoice, and is told of when it is taken away', async () => {
    const { stripe } = billing
    const { customer, clock, price } = await discounted({ amount_off: 300, currency: 'usd', duration: 'once' })
    const before = (await stripe.customers.retrieve(customer)) as Stripe.Customer
    expect(before.discount).toMatchObject({ object: 'discount', subscription: null })
    await stripe.subscriptions.create({ customer, items: [{ price }] })
    await billing.advance(clock, '2026-12-03T10:00:00Z')
    expect(await totals(customer)).toEqual([700, 1000])
    expect(((await stripe.customers.retrieve(customer)) as Stripe.Customer).discount).toBeNull()
    expect(await billing.eventTypes()).toContain('customer.discount.deleted')
    await expect(stripe.customers.deleteDiscount(customer)).rejects.toMatchObject({ code: 'resource_missing' })
  })
})
