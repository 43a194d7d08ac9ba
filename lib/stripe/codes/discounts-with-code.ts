import { codeRefusal, type CodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { findDiscount } from './find-discount'
import { keptDiscounts, type Discounted } from './kept-discounts'
import { mapPromotionCode } from './map-promotion-code'

/** Discounts with one that is added, which Stripe may still refuse: `restrictions` tells why. */
export type DiscountsWithCode = {
  /** those that there are already, and the one that is added */
  discounts: ({ discount: string } | { promotion_code: string })[]
  promotionCode: string
  coupon: Stripe.Coupon
  restrictions: Stripe.PromotionCode.Restrictions
}

type Use = {
  /** as the customer types it */
  code: string
  /** what will be paid for; null where that is not known */
  products: readonly string[] | null
}

/** As long as Stripe's codes may be. Whatever cannot be one is not looked up. */
const possible = /^\P{Cc}{1,500}$/u

/**
 * A subscription's discounts and one more by a promotion code, or why the code cannot be used. Needs its discounts and
 * customer expanded. Stripe ignores the case of codes. Several codes may be the same where they are for different
 * customers or were switched off.
 */
export async function discountsWithCode(
  stripe: Stripe,
  subscription: Discounted & Pick<Stripe.Subscription, 'currency'>,
  { code, products }: Use,
  options?: Stripe.RequestOptions,
): Promise<DiscountsWithCode | { refused: CodeRefusal }> {
  if (!possible.test(code)) return { refused: 'promotion_code_refused' }
  const { discounts, customer, currency } = subscription
  const path = 'data.promotion.coupon'
  const expand = [path, `${path}.applies_to`, `${path}.currency_options`, 'data.restrictions.currency_options']
  const { data } = await stripe.promotionCodes.list({ code, limit: 100, expand }, options)
  const now = Math.floor(Date.now() / 1000)
  const tried = data.map((found) => ({
    found,
    refused: codeRefusal(mapPromotionCode(found), { now, customer: idOf(customer), currency, products }),
  }))
  const usable = tried.find(({ refused }) => refused === null)?.found
  const coupon = usable?.promotion.coupon
  if (!usable || !coupon || typeof coupon === 'string') return { refused: whyNone(tried) }
  if (findDiscount(discounts, { promotionCode: usable.id })) return { refused: 'code_in_use' }
  return {
    discounts: [...keptDiscounts(subscription), { promotion_code: usable.id }],
    promotionCode: usable.id,
    coupon,
    restrictions: usable.restrictions,
  }
}

/** The customer's own code says why, else one for everybody, the newest first as Stripe lists them. */
function whyNone(tried: { found: Stripe.PromotionCode; refused: CodeRefusal | null }[]): CodeRefusal {
  const own = tried.find(({ found, refused }) => found.customer && refused !== 'promotion_code_refused')
  const first = tried.find(({ refused }) => refused !== null && refused !== 'promotion_code_refused')
  return (own ?? first)?.refused ?? 'promotion_code_refused'
}
