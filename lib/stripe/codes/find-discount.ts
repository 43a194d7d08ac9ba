import type { OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

type Given = string | Stripe.Discount | Stripe.DeletedDiscount

/**
 * The one of the discounts that came by a promotion code, or by a coupon without one; null where none did. Needs them
 * expanded.
 */
export function findDiscount(discounts: readonly Given[], by: OfferedDiscount): Stripe.Discount | null {
  for (const each of discounts) {
    if (typeof each === 'string' || each.deleted) continue
    const { promotion_code: code, source } = each
    const isIt = 'coupon' in by ? !code && idOf(source.coupon) === by.coupon : idOf(code) === by.promotionCode
    if (isIt) return each
  }
  return null
}
