import type { Coupon } from '../objects/coupon'
import type { Discount } from '../objects/discount'

/** What a discount takes off, in one currency. */
export type DiscountTerms = {
  percentOff: number | null
  /** minor units */
  amountOff: bigint | null
  /** the products it applies to; null for all */
  productIds: readonly string[] | null
}

/**
 * The terms of the discounts that lower more than one invoice and have not ended. A coupon in another currency takes
 * nothing off. Null where a coupon is not known.
 */
export function recurringDiscounts(
  discounts: readonly Discount[],
  coupons: ReadonlyMap<string, Coupon>,
  { currency, now }: { currency: string; now: Date },
): DiscountTerms[] | null {
  const running = discounts.filter(({ endsAt }) => !endsAt || endsAt > now)
  const known = running.map(({ couponId }) => coupons.get(couponId ?? ''))
  if (known.includes(undefined)) return null
  return known
    .filter((coupon) => coupon !== undefined)
    .filter(({ duration }) => duration !== 'once')
    .map((coupon) => ({
      percentOff: coupon.percentOff,
      amountOff: coupon.percentOff === null ? amountIn(coupon, currency) : null,
      productIds: coupon.productIds,
    }))
}

function amountIn({ amountOff, currency, currencyOptions }: Coupon, wanted: string): bigint {
  if (currency === wanted) return amountOff ?? 0n
  return BigInt(currencyOptions?.[wanted] ?? 0)
}
