import type { Stripe } from '../client/client'

/** Of a coupon; `unknown` for one that a later API version may add. */
export const durations = ['once', 'repeating', 'forever', 'unknown'] as const

/** What a promotion code takes off a subscription's payments, and how long. */
export type CodeTerms = {
  percentOff: number | null
  /** minor units of the subscription's currency */
  amountOff: number | null
  duration: (typeof durations)[number]
  /** of a repeating one */
  months: number | null
  /** seconds; null where it has no end of its own, or Stripe has not said yet */
  endsAt: number | null
}

/** The terms of a code's coupon in the currency of a subscription. `end` is that of the discount that it becomes. */
export function codeTerms(coupon: Stripe.Coupon, currency: string, end: number | null): CodeTerms {
  const { percent_off: percentOff, amount_off: amountOff, currency: own, currency_options: others } = coupon
  const inCurrency = own === currency ? amountOff : (others?.[currency]?.amount_off ?? null)
  return {
    percentOff,
    amountOff: percentOff === null ? inCurrency : null,
    duration: durations.find((known) => known === coupon.duration) ?? 'unknown',
    months: coupon.duration_in_months,
    endsAt: end,
  }
}
