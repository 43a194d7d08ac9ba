import type { Coupon } from '@/lib/billing/objects/coupon'
import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'

/** Needs `applies_to` and `currency_options` expanded. */
export function mapCoupon(coupon: Stripe.Coupon): Coupon {
  const { currency_options: options, applies_to: applies } = coupon
  return {
    id: coupon.id,
    name: coupon.name,
    duration: coupon.duration,
    percentOff: coupon.percent_off,
    amountOff: amountOf(coupon.amount_off),
    currency: coupon.currency,
    currencyOptions: options
      ? Object.fromEntries(Object.entries(options).map(([currency, { amount_off: amount }]) => [currency, amount]))
      : null,
    productIds: applies?.products ?? null,
  }
}
