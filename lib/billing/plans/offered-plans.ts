import type { PortalFeatures } from '../portal-features'
import type { Price, Product, Subscription } from '../types'

export type Plan = { price: Price; product: Product }

export type OfferedPlan = Plan & {
  /** what the subscription is billed for now */
  current: boolean
  /** how many of it one may have; null where the number stays as it is, and `maximum` null for any */
  quantity: { minimum: number; maximum: number | null } | null
}

/**
 * The plans a subscription of one item may be changed to, in the configuration's order, and the current one among them, or
 * before them where the configuration does not name it. Of `catalog`, only prices that take new subscribers, recur, are
 * licensed, and are in the subscription's currency.
 */
export function offeredPlans(
  { items: [item], currency }: Pick<Subscription, 'items' | 'currency'>,
  catalog: readonly Plan[],
  { subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>,
): OfferedPlan[] {
  if (!item) return []
  const { defaultAllowedUpdates, products } = subscriptionUpdate
  const named = defaultAllowedUpdates.includes('price')
    ? products.flatMap(({ product, prices }) =>
        prices.flatMap((id) => catalog.filter(({ price }) => price.id === id && price.productId === product)),
      )
    : []
  const others = named.filter((plan) => plan.price.id !== item.priceId && isSold(plan, currency))
  const at = named.findIndex(({ price }) => price.id === item.priceId)
  const before = at < 0 ? [] : others.filter((plan) => named.indexOf(plan) < at)
  return [...before, { price: item.price, product: item.product }, ...others.slice(before.length)].map((plan) => ({
    ...plan,
    current: plan.price.id === item.priceId,
    quantity: boundsOf(plan, subscriptionUpdate),
  }))
}

function isSold({ price, product }: Plan, currency: string): boolean {
  return (
    price.active &&
    product.active &&
    price.type === 'recurring' &&
    price.usageType === 'licensed' &&
    price.currency === currency
  )
}

function boundsOf(
  { price }: Plan,
  { defaultAllowedUpdates, products }: PortalFeatures['subscriptionUpdate'],
): OfferedPlan['quantity'] {
  const adjustable = products.find(({ product }) => product === price.productId)?.adjustableQuantity
  if (!defaultAllowedUpdates.includes('quantity') || !adjustable?.enabled) return null
  // None of a plan is no subscription: that is what cancelling is for.
  return { minimum: Math.max(adjustable.minimum, 1), maximum: adjustable.maximum }
}
