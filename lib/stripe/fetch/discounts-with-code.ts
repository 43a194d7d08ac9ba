import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

type Discount = { discount: string } | { promotion_code: string }

/**
 * A subscription's discounts and one more by a promotion code as a customer types it; null where no such code is active. A
 * change that names discounts has no others, so those there are are named again.
 */
export async function discountsWithCode(
  stripe: Stripe,
  { discounts }: Pick<Stripe.Subscription, 'discounts'>,
  code: string,
  options?: Stripe.RequestOptions,
): Promise<Discount[] | null> {
  const { data } = await stripe.promotionCodes.list({ code, active: true, limit: 1 }, options)
  const [found] = data
  if (!found) return null
  return [...discounts.map((each) => ({ discount: idOf(each) })), { promotion_code: found.id }]
}
