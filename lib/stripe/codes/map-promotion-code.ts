import type { PromotionCodeTerms } from '@/lib/billing/tasks/codes/code-refusal'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

/** Maps a promotion code, with `promotion.coupon` and its `applies_to` and `currency_options` expanded. */
export function mapPromotionCode(code: Stripe.PromotionCode): PromotionCodeTerms {
  return {
    active: code.active,
    expiresAt: code.expires_at,
    maxRedemptions: code.max_redemptions,
    timesRedeemed: code.times_redeemed,
    customer: idOf(code.customer),
    coupon: mapCouponTerms(typeof code.promotion.coupon === 'object' ? code.promotion.coupon : null),
  }
}

/** Maps a coupon that is given without a code, with the same expanded: whoever has it may use it. */
export function mapOpenCoupon(coupon: Stripe.Coupon): PromotionCodeTerms {
  const open = { active: true, expiresAt: null, maxRedemptions: null, timesRedeemed: 0, customer: null }
  return { ...open, coupon: mapCouponTerms(coupon) }
}

function mapCouponTerms(coupon: Stripe.Coupon | null): PromotionCodeTerms['coupon'] {
  return {
    valid: coupon?.valid ?? false,
    redeemBy: coupon?.redeem_by ?? null,
    maxRedemptions: coupon?.max_redemptions ?? null,
    timesRedeemed: coupon?.times_redeemed ?? 0,
    products: coupon?.applies_to?.products ?? null,
    currencies: coupon?.currency ? [coupon.currency, ...Object.keys(coupon.currency_options ?? {})] : null,
  }
}
