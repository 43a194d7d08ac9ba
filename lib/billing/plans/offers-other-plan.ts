import type { PortalFeatures } from '../portal-features'
import type { Subscription } from '../types'
import { offeredPlans, type Plan } from './offered-plans'

/**
 * Whether a subscription has anything to be changed to: another plan, or another quantity. `known` are the plans of the
 * mirror. It lacks those that nobody has subscribed to or looked at yet; these count, since the page of the choice
 * fetches them.
 */
export function offersOtherPlan(
  subscription: Pick<Subscription, 'items' | 'currency'>,
  known: readonly Plan[],
  features: Pick<PortalFeatures, 'subscriptionUpdate'>,
): boolean {
  const { defaultAllowedUpdates, products } = features.subscriptionUpdate
  const named = defaultAllowedUpdates.includes('price') ? products.flatMap(({ prices }) => prices) : []
  const current = subscription.items.map(({ priceId }) => priceId)
  if (named.some((id) => !current.includes(id) && known.every(({ price }) => price.id !== id))) return true
  return offeredPlans(subscription, known, features).some((plan) => !plan.current || allowsOther(plan.quantity))
}

function allowsOther(quantity: { minimum: number; maximum: number | null } | null): boolean {
  return quantity !== null && quantity.minimum !== quantity.maximum
}
