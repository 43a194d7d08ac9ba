import { durations, type CodeTerms } from '@/lib/billing/tasks/codes/code-terms'
import type { Stripe } from '../client/client'

/** The terms of a coupon in the currency of a subscription. `end` is that of the discount that it becomes. */
export function mapCodeTerms(coupon: Stripe.Coupon, currency: string, end: number | null): CodeTerms {
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
