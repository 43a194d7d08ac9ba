import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

/** The subscription's customer has to be expanded, or the customer's own discount is not known. */
export type Discounted = Pick<Stripe.Subscription, 'discounts' | 'customer'>

/**
 * The discounts that count for a subscription, so that a call that names discounts keeps them: it removes those that it
 * does not name. The customer's own counts only where a subscription has none, so it is named too, or the first of the
 * subscription's own would end it. Stripe calls that "an existing discount on the object (or one of its ancestors)".
 */
export function keptDiscounts({ discounts, customer }: Discounted): { discount: string }[] {
  const own = discounts.map((each) => ({ discount: idOf(each) }))
  if (own.length > 0) return own
  const inherited = typeof customer === 'object' && !customer.deleted ? customer.discount : null
  return inherited ? [{ discount: inherited.id }] : []
}
