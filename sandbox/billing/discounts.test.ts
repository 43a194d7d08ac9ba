import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('discounts')
})

afterAll(async () => {
  await billing.close()
})

async function discounted(coupon: Stripe.CouponCreateParams, more: Partial<Stripe.SubscriptionCreateParams> = {}) {
  const customer = await billing.customer('2026-01-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const { id } = await billing.stripe.coupons.create(coupon)
  const subscription = await billing.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price }],
    discounts: [{ coupon: id }],
    ...more,
    expand: ['discounts.source.coupon'],
  })
  return { customer, subscription, coupon: id }
}

const totals = async (customer: string) =>
  (await billing.stripe.invoices.list({ customer, limit: 100 })).data.map(({ total }) => total).reverse()

describe('a discount', () => {
  it.each([
    ['once', {}, [2400, 3000, 3000, 3000]],
    ['repeating', { duration_in_months: 3 }, [2400, 2400, 2400, 3000]],
    ['forever', {}, [2400, 2400, 2400, 2400]],
  ] as const)('lasts %s', async (duration, months, expected) => {
    const { customer, subscription } = await discounted({ percent_off: 20, duration, ...months })
    await billing.advance(customer.clock, '2026-04-02T00:00:00Z')
    expect(await totals(customer.id)).toEqual(expected)
    const after = await billing.stripe.subscriptions.retrieve(subscription.id)
    expect(after.discounts).toHaveLength(duration === 'forever' ? 1 : 0)
  })

  it('is expanded down to its coupon, whose redemptions are counted', async () => {
    const { subscription, coupon } = await discounted({ percent_off: 25, duration: 'forever', name: 'Spring' })
    expect(subscription.discounts).toMatchObject([
      { subscription: subscription.id, source: { coupon: { name: 'Spring', percent_off: 25 } } },
    ])
    expect((await billing.stripe.coupons.retrieve(coupon)).times_redeemed).toBe(1)
  })

  it('outlives its coupon', async () => {
    const { customer, coupon } = await discounted({ percent_off: 50, duration: 'forever' })
    await billing.stripe.coupons.del(coupon)
    await expect(billing.stripe.coupons.retrieve(coupon)).rejects.toMatchObject({ statusCode: 404 })
    await billing.advance(customer.clock, '2026-02-02T00:00:00Z')
    expect(await totals(customer.id)).toEqual([1500, 1500])
  })

  it("of an item comes before the subscription's", async () => {
    const item = await billing.stripe.coupons.create({ amount_off: 1000, currency: 'usd', duration: 'forever' })
    const customer = await billing.customer('2026-01-01T00:00:00Z')
    const price = await billing.price('Premium', 3000)
    const whole = await billing.stripe.coupons.create({ percent_off: 10, duration: 'forever' })
    await billing.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price, discounts: [{ coupon: item.id }] }],
      discounts: [{ coupon: whole.id }],
    })
    expect(await totals(customer.id)).toEqual([1800])
    const [invoice] = (await billing.stripe.invoices.list({ customer: customer.id })).data
    expect(invoice).toMatchObject({ subtotal: 2000, subtotal_excluding_tax: 2000 })
    expect(invoice?.total_discount_amounts?.map(({ amount }) => amount)).toEqual([1000, 200])
  })

  it('of an item that will have ended is not in the preview of the renewal', async () => {
    const coupon = await billing.stripe.coupons.create({
      percent_off: 50,
      duration: 'repeating',
      duration_in_months: 1,
    })
    const customer = await billing.customer('2026-01-01T00:00:00Z')
    const price = await billing.price('Premium', 3000)
    const { id } = await billing.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price, discounts: [{ coupon: coupon.id }] }],
    })
    expect((await billing.stripe.invoices.createPreview({ subscription: id })).total).toBe(3000)
    await billing.advance(customer.clock, '2026-02-02T00:00:00Z')
    expect(await totals(customer.id)).toEqual([1500, 3000])
  })

  it('is taken away by an empty list', async () => {
    const { customer, subscription } = await discounted({ percent_off: 50, duration: 'forever' })
    expect((await billing.stripe.subscriptions.update(subscription.id, { discounts: '' })).discounts).toEqual([])
    await billing.advance(customer.clock, '2026-02-02T00:00:00Z')
    expect(await totals(customer.id)).toEqual([1500, 3000])
    expect(await billing.eventTypes()).toContain('customer.discount.deleted')
  })

  it('by promotion code obeys its limits', async () => {
    const coupon = await billing.stripe.coupons.create({ percent_off: 10, duration: 'once' })
    const code = await billing.stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      code: 'SPRING',
      max_redemptions: 1,
    })
    const customer = await billing.customer('2026-01-01T00:00:00Z')
    const price = await billing.price('Premium', 3000)
    const subscribe = () =>
      billing.stripe.subscriptions.create({
        customer: customer.id,
        items: [{ price }],
        discounts: [{ promotion_code: code.id }],
      })
    await subscribe()
    expect(await totals(customer.id)).toEqual([2700])
    expect(await billing.stripe.promotionCodes.retrieve(code.id)).toMatchObject({ active: false, times_redeemed: 1 })
    await expect(subscribe()).rejects.toMatchObject({ code: 'promotion_code_expired' })
    expect((await billing.stripe.promotionCodes.list({ code: 'spring' })).data.map(({ id }) => id)).toEqual([code.id])
  })

  it('used up is refused', async () => {
    const { coupon } = await discounted({ percent_off: 10, duration: 'once', max_redemptions: 1 })
    const customer = await billing.customer('2026-01-01T00:00:00Z')
    const price = await billing.price('Premium', 3000)
    const attempt = billing.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price }],
      discounts: [{ coupon }],
    })
    await expect(attempt).rejects.toMatchObject({ code: 'coupon_expired' })
  })

  describe('by promotion code with restrictions', () => {
    const codeWith = async (restrictions: Stripe.PromotionCodeCreateParams.Restrictions) => {
      const coupon = await billing.stripe.coupons.create({ percent_off: 10, duration: 'forever' })
      return billing.stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, restrictions })
    }
    const subscribe = async (promotion_code: string, quantity = 1) => {
      const customer = await billing.customer('2026-01-01T00:00:00Z')
      const price = await billing.price('Premium', 3000)
      const items = [{ price, quantity }]
      return billing.stripe.subscriptions.create({ customer: customer.id, items, discounts: [{ promotion_code }] })
    }

    it('is refused for less than its minimum, when subscribing, changing and asking for a preview', async () => {
      const code = await codeWith({ minimum_amount: 5000, minimum_amount_currency: 'usd' })
      const refused = { message: expect.stringContaining('minimum amount'), param: 'discounts[0][promotion_code]' }
      await expect(subscribe(code.id)).rejects.toMatchObject(refused)
      expect((await subscribe(code.id, 2)).discounts).toHaveLength(1)
      const { id, items } = await subscribe((await codeWith({})).id)
      const discounts = [{ promotion_code: code.id }]
      await expect(billing.stripe.subscriptions.update(id, { discounts })).rejects.toMatchObject(refused)
      await expect(billing.stripe.invoices.createPreview({ subscription: id, discounts })).rejects.toMatchObject(
        refused,
      )
      const more = [{ id: items.data[0]?.id ?? '', quantity: 2 }]
      expect((await billing.stripe.subscriptions.update(id, { items: more, discounts })).discounts).toHaveLength(1)
    })

    it('has a minimum in each currency that it names, and none in others', async () => {
      const euro = { eur: { minimum_amount: 5000 } }
      const restrictions = { minimum_amount: 1000, minimum_amount_currency: 'usd', currency_options: euro }
      const { id } = await codeWith(restrictions)
      const told = await billing.stripe.promotionCodes.retrieve(id, { expand: ['restrictions.currency_options'] })
      expect(told.restrictions.currency_options).toEqual(euro)
      expect((await billing.stripe.promotionCodes.retrieve(id)).restrictions.currency_options).toBeUndefined()
      const customer = await billing.customer('2026-01-01T00:00:00Z')
      const product = await billing.stripe.products.create({ name: 'Thé' })
      const inCurrency = async (currency: string, unit_amount: number) => {
        const recurring = { interval: 'month' } as const
        const price = await billing.stripe.prices.create({ product: product.id, currency, unit_amount, recurring })
        const items = [{ price: price.id }]
        const discounts = [{ promotion_code: id }]
        return billing.stripe.subscriptions.create({ customer: customer.id, items, discounts, trial_period_days: 3 })
      }
      await expect(inCurrency('eur', 4999)).rejects.toMatchObject({ message: expect.stringContaining('minimum') })
      const { id: begun } = await inCurrency('eur', 5000)
      await billing.stripe.subscriptions.cancel(begun)
      await expect(inCurrency('gbp', 90_000)).rejects.toMatchObject({ message: expect.stringContaining('minimum') })
    })

    it('for a first purchase is refused after any payment, without an invoice too', async () => {
      const code = await codeWith({ first_time_transaction: true })
      expect((await subscribe(code.id)).discounts).toHaveLength(1)
      const customer = await billing.customer('2026-01-01T00:00:00Z')
      await billing.stripe.paymentIntents.create({
        customer: customer.id,
        amount: 500,
        currency: 'usd',
        payment_method: 'pm_card_visa',
        confirm: true,
        return_url: 'https://shop.example/',
      })
      const price = await billing.price('Premium', 3000)
      const attempt = billing.stripe.subscriptions.create({
        customer: customer.id,
        items: [{ price }],
        discounts: [{ promotion_code: code.id }],
      })
      await expect(attempt).rejects.toMatchObject({ message: expect.stringContaining('prior transactions') })
    })
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
