import { codeRefusal, type CodeRefusal } from '@/lib/billing/tasks/code-refusal'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { mapPromotionCode } from './map-promotion-code'

type Discount = { discount: string } | { promotion_code: string }

/** Discounts with a code, which Stripe may refuse still: `restrictions` tells what it then was. */
export type DiscountsWithCode = { discounts: Discount[]; restrictions: Stripe.PromotionCode.Restrictions }

type Use = {
  /** as the customer types it */
  code: string
  /** what will be paid for; null where that is not known */
  products: readonly string[] | null
}

/** As long as Stripe's codes may be. Whatever cannot be one is not looked up. */
const possible = /^\P{Cc}{1,500}$/u

/**
 * A subscription's discounts and one more by a promotion code, or why the code cannot be used. A change that names
 * discounts has no others, so those there are are named again. Stripe looks codes up whatever their case; several may be
 * the same where they are for different customers or were switched off.
 */
export async function discountsWithCode(
  stripe: Stripe,
  { discounts, customer, currency }: Pick<Stripe.Subscription, 'discounts' | 'customer' | 'currency'>,
  { code, products }: Use,
  options?: Stripe.RequestOptions,
): Promise<DiscountsWithCode | { refused: CodeRefusal }> {
  if (!possible.test(code)) return { refused: 'promotion_code_refused' }
  const coupon = 'data.promotion.coupon'
  const expand = [coupon, `${coupon}.applies_to`, `${coupon}.currency_options`]
  const { data } = await stripe.promotionCodes.list({ code, limit: 100, expand }, options)
  const now = Math.floor(Date.now() / 1000)
  const tried = data.map((found) => ({
    found,
    refused: codeRefusal(mapPromotionCode(found), { now, customer: idOf(customer), currency, products }),
  }))
  const usable = tried.find(({ refused }) => refused === null)?.found
  if (!usable) return { refused: whyNone(tried) }
  const inUse = discounts.some((each) => typeof each === 'object' && idOf(each.promotion_code) === usable.id)
  if (inUse) return { refused: 'code_in_use' }
  return {
    discounts: [...discounts.map((each) => ({ discount: idOf(each) })), { promotion_code: usable.id }],
    restrictions: usable.restrictions,
  }
}

/** The customer's own code says why, else one for everybody, the newest first as Stripe lists them. */
function whyNone(tried: { found: Stripe.PromotionCode; refused: CodeRefusal | null }[]): CodeRefusal {
  const others = tried.filter(({ refused }) => refused !== 'code_other_customer')
  return (others.find(({ found }) => found.customer) ?? others[0] ?? tried[0])?.refused ?? 'promotion_code_refused'
}
