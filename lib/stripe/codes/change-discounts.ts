import { codeRefusal, type CodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import type { OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { mapBounded } from '../client/map-bounded'
import { unlessMissing } from '../client/unless-missing'
import { discountsWithCode } from './discounts-with-code'
import { findDiscount } from './find-discount'
import { keptDiscounts, type Discounted } from './kept-discounts'
import { mapOpenCoupon, mapPromotionCode } from './map-promotion-code'

type Discount = { discount: string } | { promotion_code: string } | { coupon: string }

/** A discount that a deep link brings, as Stripe knows it. */
export type Offered = { named: OfferedDiscount; coupon: Stripe.Coupon; restrictions: Restrictions | null }

type Restrictions = Stripe.PromotionCode.Restrictions

/** All discounts of a change, which Stripe may still refuse: `restrictions` tells why. */
export type ChangeDiscounts = { discounts: Discount[]; offered: Offered[]; restrictions: Restrictions }

type Added = {
  /** a promotion code, as the customer types it */
  code: string | null
  offers: readonly OfferedDiscount[]
  /** what will be paid for; null where that is not known */
  products: readonly string[] | null
}

const noRestrictions: Restrictions = {
  first_time_transaction: false,
  minimum_amount: null,
  minimum_amount_currency: null,
}

/**
 * The discounts that a change of plan names: those there are, those of the deep link that led to it and that the
 * subscription does not have yet, and a typed code. Null where it names none, or why one cannot be used. Needs the
 * subscription's discounts and customer expanded.
 */
export async function changeDiscounts(
  stripe: Stripe,
  subscription: Discounted & Pick<Stripe.Subscription, 'currency'>,
  { code, offers, products }: Added,
  options?: Stripe.RequestOptions,
): Promise<ChangeDiscounts | { refused: CodeRefusal } | null> {
  const wanted = offers.filter((offer) => !findDiscount(subscription.discounts, offer))
  if (code === null && wanted.length === 0) return null
  const offered: Offered[] = []
  for (const answer of await mapBounded(wanted, (offer) => read(stripe, subscription, { offer, products }, options))) {
    if ('refused' in answer) return answer
    offered.push(answer)
  }
  const typed = code === null ? null : await discountsWithCode(stripe, subscription, { code, products }, options)
  if (typed && 'refused' in typed) return typed
  const added: Discount[] = offered.map(({ named }) =>
    'coupon' in named ? { coupon: named.coupon } : { promotion_code: named.promotionCode },
  )
  const isOffered =
    typed && added.some((each) => 'promotion_code' in each && each.promotion_code === typed.promotionCode)
  return {
    discounts: [
      ...keptDiscounts(subscription),
      ...added,
      ...(typed && !isOffered ? [{ promotion_code: typed.promotionCode }] : []),
    ],
    offered,
    restrictions:
      typed?.restrictions ?? offered.find(({ restrictions }) => restrictions)?.restrictions ?? noRestrictions,
  }
}

async function read(
  stripe: Stripe,
  { customer, currency }: Pick<Stripe.Subscription, 'customer' | 'currency'>,
  { offer, products }: { offer: OfferedDiscount; products: readonly string[] | null },
  options?: Stripe.RequestOptions,
): Promise<Offered | { refused: CodeRefusal }> {
  const use = { now: Math.floor(Date.now() / 1000), customer: idOf(customer), currency, products }
  const members = ['applies_to', 'currency_options']
  if ('coupon' in offer) {
    const coupon = await unlessMissing(stripe.coupons.retrieve(offer.coupon, { expand: members }, options))
    if (!coupon) return { refused: 'promotion_code_refused' }
    const refused = codeRefusal(mapOpenCoupon(coupon), use)
    return refused ? { refused } : { named: offer, coupon, restrictions: null }
  }
  const path = 'promotion.coupon'
  const expand = [path, ...members.map((member) => `${path}.${member}`), 'restrictions.currency_options']
  const found = await unlessMissing(stripe.promotionCodes.retrieve(offer.promotionCode, { expand }, options))
  const coupon = found?.promotion.coupon
  if (!found || !coupon || typeof coupon === 'string') return { refused: 'promotion_code_refused' }
  const refused = codeRefusal(mapPromotionCode(found), use)
  return refused ? { refused } : { named: offer, coupon, restrictions: found.restrictions }
}
