import type { OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'
import { stripeFor, type Stripe, type StripeOwner } from '@/lib/stripe/client/client'
import { mapBounded } from '@/lib/stripe/client/map-bounded'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { awayFailure, refuse, unknownObject, type ApiFailure } from './failures/api-failure'

/**
 * Why the first of the discounts of a `subscription_update_confirm` that cannot be used is refused; null where all can
 * be. Each is looked up at Stripe.
 */
export async function checkDiscounts(
  owner: StripeOwner,
  discounts: readonly OfferedDiscount[],
  customer: string,
): Promise<ApiFailure | null> {
  const stripe = stripeFor(owner)
  try {
    const faults = await mapBounded(discounts.entries(), ([place, discount]) => {
      const at = `flow_data[subscription_update_confirm][discounts][${place}]`
      return 'coupon' in discount
        ? checkCoupon(stripe, discount.coupon, `${at}[coupon]`)
        : checkCode(stripe, discount.promotionCode, customer, `${at}[promotion_code]`)
    })
    return faults.find((fault) => fault !== null) ?? null
  } catch (error) {
    // Throws what is not an answer of Stripe's.
    stripeFailure(error)
    return awayFailure('The discount')
  }
}

async function checkCoupon(stripe: Stripe, id: string, param: string): Promise<ApiFailure | null> {
  const coupon = await unlessMissing(stripe.coupons.retrieve(id))
  if (!coupon) return unknownObject('coupon', id, param)
  const isOver = coupon.redeem_by !== null && coupon.redeem_by <= Date.now() / 1000
  return coupon.valid && !isOver ? null : refuse(`Coupon expired: ${id}`, { code: 'coupon_expired', param })
}

async function checkCode(stripe: Stripe, id: string, customer: string, param: string): Promise<ApiFailure | null> {
  const code = await unlessMissing(stripe.promotionCodes.retrieve(id))
  if (!code) return unknownObject('promotion code', id, param)
  if (code.customer && code.customer !== customer) {
    return refuse('This promotion code is restricted to a different customer.', { param })
  }
  return code.active ? null : refuse('This promotion code is not active.', { code: 'promotion_code_expired', param })
}
