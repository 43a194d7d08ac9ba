import type Stripe from 'stripe'
import { advanceClock } from './advance-clock'

/** Covers billing credits from grant to use, and the features a subscription entitles to. */
export async function walkCredits(stripe: Stripe): Promise<void> {
  await walkGrants(stripe)
  await walkEntitlements(stripe)
}

async function walkGrants(stripe: Stripe): Promise<void> {
  const { billing, customers, prices, subscriptions, testHelpers } = stripe
  const clock = await testHelpers.testClocks.create({ frozen_time: 1_793_613_600 })
  const { id: customer } = await customers.create({ test_clock: clock.id, payment_method: 'pm_card_visa' })
  const meter = await billing.meters.create({
    display_name: 'Credits',
    event_name: 'credited',
    default_aggregation: { formula: 'sum' },
  })
  const price = await prices.create({
    currency: 'usd',
    unit_amount: 10,
    recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
    product_data: { name: 'Calls' },
  })
  const grant = (value: number, more: Partial<Stripe.Billing.CreditGrantCreateParams> = {}) =>
    billing.creditGrants.create({
      customer,
      amount: { type: 'monetary', monetary: { currency: 'usd', value } },
      applicability_config: { scope: { price_type: 'metered' } },
      ...more,
    })
  const paid = await grant(1000, { name: 'Prepaid', metadata: { order: '1' } })
  const named = await grant(500, {
    category: 'promotional',
    priority: 10,
    expires_at: 1_793_613_600 + 90 * 86_400,
    applicability_config: { scope: { prices: [{ id: price.id }] } },
  })
  await billing.creditGrants.retrieve(paid.id, { expand: ['customer'] })
  await billing.creditGrants.update(named.id, { metadata: { campaign: 'autumn' } })
  await billing.creditGrants.list({ customer })
  await billing.creditGrants.expire((await grant(300)).id)
  await billing.creditGrants.voidGrant((await grant(200)).id)
  await subscriptions.create({ customer, items: [{ price: price.id }] })
  await billing.meterEvents.create({ event_name: 'credited', payload: { stripe_customer_id: customer, value: '80' } })
  await advanceClock(stripe, clock.id, 1_793_613_600 + 32 * 86_400)
  await billing.creditBalanceSummaries.retrieve({
    customer,
    filter: { type: 'applicability_scope', applicability_scope: { price_type: 'metered' } },
  })
  const { data } = await billing.creditBalanceTransactions.list({ customer })
  await billing.creditBalanceTransactions.retrieve(data[0]?.id ?? '', { expand: ['credit_grant'] })
}

async function walkEntitlements({ customers, entitlements, prices, products, subscriptions }: Stripe): Promise<void> {
  const { features, activeEntitlements } = entitlements
  const feature = await features.create({ name: 'Exports', lookup_key: 'exports', metadata: { team: 'a' } })
  await features.retrieve(feature.id)
  await features.update(feature.id, { name: 'Exports and imports' })
  await features.list({ lookup_key: 'exports' })
  const product = await products.create({ name: 'With exports' })
  const given = await products.createFeature(product.id, { entitlement_feature: feature.id })
  await products.retrieveFeature(product.id, given.id)
  await products.listFeatures(product.id)
  const price = await prices.create({
    currency: 'usd',
    unit_amount: 900,
    recurring: { interval: 'month' },
    product: product.id,
  })
  const { id: customer } = await customers.create({
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  await subscriptions.create({ customer, items: [{ price: price.id }] })
  const { data } = await activeEntitlements.list({ customer, expand: ['data.feature'] })
  await activeEntitlements.retrieve(data[0]?.id ?? '')
  await products.deleteFeature(product.id, given.id)
}
