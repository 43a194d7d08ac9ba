import type { Maker } from './maker'
import type { MadeCustomers } from './make-customers'

export type MadeCatalog = ReturnType<typeof makeCatalog>

/** Makes products, prices of every kind, discounts, tax rates and meters. */
export function makeCatalog({ call, id }: Maker, { customer }: MadeCustomers) {
  const product = id('products.create', { name: 'Plan', type: 'service' })
  const otherProduct = id('products.create', { name: 'Other', active: false })
  const monthly = { currency: 'usd', recurring: { interval: 'month' }, product }
  const price = id('prices.create', { ...monthly, unit_amount: 1000 })
  const otherPrice = id('prices.create', { ...monthly, unit_amount: 3000, lookup_key: 'dear' })
  const oneTime = id('prices.create', { currency: 'usd', product, unit_amount: 500 })
  const onceMore = id('prices.create', { currency: 'usd', product, unit_amount: 600 })
  id('prices.create', { currency: 'usd', product: otherProduct, unit_amount: 500, active: false })
  const inEuros = id('prices.create', {
    ...monthly,
    unit_amount: 1000,
    currency_options: { eur: { unit_amount: 900 } },
  })
  const tryable = id('plans.create', { currency: 'usd', interval: 'month', amount: 700, product, trial_period_days: 9 })
  const meter = id('billing.meters.create', {
    display_name: 'Calls',
    event_name: 'calls',
    default_aggregation: { formula: 'sum' },
  })
  const offMeter = id('billing.meters.create', {
    display_name: 'Off',
    event_name: 'off',
    default_aggregation: { formula: 'count' },
  })
  id('billing.meters.deactivate', {}, [offMeter])
  call('billing.meterEvents.create', {
    event_name: 'calls',
    identifier: 'first',
    payload: { stripe_customer_id: customer, value: '3' },
  })
  const metered = id('prices.create', {
    ...monthly,
    unit_amount: 1,
    recurring: { interval: 'month', usage_type: 'metered', meter },
  })
  const plan = id('plans.create', { currency: 'usd', interval: 'month', amount: 700, product })
  const coupon = id('coupons.create', { percent_off: 10, duration: 'forever' })
  const otherCoupon = id('coupons.create', { percent_off: 20, duration: 'once' })
  const promotionCode = id('promotionCodes.create', { promotion: { type: 'coupon', coupon }, code: 'TEN' })
  const taxRate = id('taxRates.create', { display_name: 'VAT', percentage: 20, inclusive: false })
  const inclusiveRate = id('taxRates.create', { display_name: 'GST', percentage: 10, inclusive: true, active: false })
  const jpy = id('prices.create', { ...monthly, currency: 'jpy', unit_amount: 900 })
  return {
    coupon,
    inEuros,
    inclusiveRate,
    jpy,
    meter,
    metered,
    offMeter,
    onceMore,
    oneTime,
    otherCoupon,
    otherPrice,
    otherProduct,
    plan,
    price,
    product,
    promotionCode,
    taxRate,
    tryable,
  }
}
