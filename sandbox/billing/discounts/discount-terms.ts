import type { Universe } from '../../core/store/universe'
import type { Timestamp } from '../arithmetic/add-intervals'
import type { DiscountTerms } from '../arithmetic/discount-lines'
import type { Discount } from '../objects'

/** Converts a discount to what the arithmetic needs, in `currency`. */
export function discountTerms(discount: Discount, currency: string): DiscountTerms {
  const { _coupon: coupon } = discount
  const amountOff = coupon.currency === currency ? coupon.amount_off : coupon.currency_options?.[currency]?.amount_off
  return {
    id: discount.id,
    percent_off: coupon.percent_off,
    // A coupon in another currency takes nothing off.
    amount_off: coupon.percent_off === null ? (amountOff ?? 0) : null,
    products: coupon.applies_to?.products ?? null,
  }
}

/** Returns the discounts that still apply at `at`, in their given order. */
export function liveDiscounts(universe: Universe, ids: string[], at: Timestamp): string[] {
  return ids.filter((id) => {
    const discount = universe.collection('discount').get(id)
    return discount !== undefined && (discount.end === null || discount.end > at)
  })
}
