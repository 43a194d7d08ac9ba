import Stripe from 'stripe'

/** Covers the life of products, prices, plans, coupons, promotion codes, tax rates and meters. */
export async function walkCatalog(stripe: Stripe): Promise<void> {
  await walkProductsAndPrices(stripe)
  await walkCoupons(stripe)
  await walkTaxRates(stripe)
  await walkMeters(stripe)
}

async function walkProductsAndPrices(stripe: Stripe): Promise<void> {
  const { products, prices, plans } = stripe
  const product = await products.create({
    name: 'Premium',
    description: 'Everything',
    images: ['https://example.com/premium.png'],
    marketing_features: [{ name: 'Support' }],
    default_price_data: { currency: 'eur', unit_amount: 2999, recurring: { interval: 'month' } },
    expand: ['default_price'],
  })
  await products.retrieve(product.id)
  await products.update(product.id, { name: 'Premium Plus', metadata: { tier: 'top' } })
  await products.list({ active: true })
  await products.search({ query: "name:'Premium'" })

  const price = await prices.create({
    currency: 'usd',
    product: product.id,
    recurring: { interval: 'month', interval_count: 3, usage_type: 'licensed' },
    billing_scheme: 'tiered',
    tiers_mode: 'graduated',
    tiers: [
      { up_to: 10, unit_amount: 500 },
      { up_to: 'inf', unit_amount_decimal: Stripe.Decimal.from('450.5'), flat_amount: 100 },
    ],
    nickname: 'Quarterly',
    lookup_key: 'premium_quarterly',
    expand: ['tiers'],
  })
  await prices.create({ currency: 'jpy', product: product.id, unit_amount: 900 })
  await prices.create({ currency: 'kwd', product_data: { name: 'Dinar' }, custom_unit_amount: { enabled: true } })
  await prices.create({
    currency: 'usd',
    product: product.id,
    unit_amount: 1000,
    recurring: { interval: 'month' },
    currency_options: { eur: { unit_amount: 900 } },
    transform_quantity: { divide_by: 5, round: 'up' },
    expand: ['currency_options'],
  })
  await prices.retrieve(price.id, { expand: ['tiers', 'product'] })
  await prices.update(price.id, { nickname: 'Every quarter', active: false })
  await prices.list({ product: product.id, type: 'recurring', expand: ['data.product'] })
  await prices.search({ query: "active:'true'" })

  const plan = await plans.create({ currency: 'usd', interval: 'month', amount: 2000, product: { name: 'Legacy' } })
  await plans.retrieve(plan.id)
  await plans.update(plan.id, { nickname: 'Old' })
  await plans.list()
  await plans.del(plan.id)
  const unused = await products.create({ name: 'Unused' })
  await products.del(unused.id)
}

async function walkCoupons({ coupons, promotionCodes }: Stripe): Promise<void> {
  const coupon = await coupons.create({
    percent_off: 25.5,
    duration: 'repeating',
    duration_in_months: 3,
    name: 'Quarter',
  })
  await coupons.create({ id: 'FIVE', amount_off: 500, currency: 'usd', duration: 'once' })
  await coupons.retrieve(coupon.id)
  await coupons.update(coupon.id, { name: 'A quarter off' })
  await coupons.list()
  const code = await promotionCodes.create({
    promotion: { type: 'coupon', coupon: coupon.id },
    code: 'QUARTER',
    restrictions: { first_time_transaction: true, minimum_amount: 1000, minimum_amount_currency: 'usd' },
  })
  await promotionCodes.retrieve(code.id, { expand: ['promotion.coupon'] })
  await promotionCodes.update(code.id, { active: false })
  await promotionCodes.list({ code: 'QUARTER' })
  await coupons.del('FIVE')
}

async function walkTaxRates({ taxRates }: Stripe): Promise<void> {
  const rate = await taxRates.create({
    display_name: 'IVA',
    percentage: 22,
    inclusive: false,
    country: 'IT',
    tax_type: 'vat',
  })
  await taxRates.retrieve(rate.id)
  await taxRates.update(rate.id, { description: 'Imposta sul valore aggiunto' })
  await taxRates.list({ active: true })
}

async function walkMeters({ billing, customers }: Stripe): Promise<void> {
  const meter = await billing.meters.create({
    display_name: 'Calls',
    event_name: 'calls',
    default_aggregation: { formula: 'sum' },
    customer_mapping: { type: 'by_id', event_payload_key: 'stripe_customer_id' },
    value_settings: { event_payload_key: 'value' },
  })
  await billing.meters.retrieve(meter.id)
  await billing.meters.update(meter.id, { display_name: 'API calls' })
  await billing.meters.list({ status: 'active' })
  const { id: customer } = await customers.create({})
  const now = Math.floor(Date.now() / 60_000) * 60
  await billing.meterEvents.create({ event_name: 'calls', payload: { stripe_customer_id: customer, value: '7' } })
  const late = await billing.meterEvents.create({
    event_name: 'calls',
    identifier: 'twice',
    payload: { stripe_customer_id: customer, value: '7' },
  })
  await billing.meterEventAdjustments.create({
    event_name: 'calls',
    type: 'cancel',
    cancel: { identifier: late.identifier },
  })
  await billing.meters.listEventSummaries(meter.id, { customer, start_time: now - 3600, end_time: now + 3600 })
  await billing.meters.deactivate(meter.id)
  await billing.meters.reactivate(meter.id)
}
