import type { PortalFeatures } from '../portal-features'
import { isSoldIn } from './is-sold-in'
import { priceIn } from './price-in'
import type { Price, Product, Subscription } from '../types'

export type Plan = { price: Price; product: Product }

export type OfferedPlan = Plan & {
  current: boolean
  /**
   * the quantities a customer may choose, without an upper limit where `maximum` is null; null where the quantity stays
   * as it is
   */
  quantity: { minimum: number; maximum: number | null } | null
}

/**
 * The plans that a subscription of one item may be changed to, in the configuration's order. The current plan is among
 * them, or comes first where the configuration does not name it. A plan is offered only if its price takes new
 * subscribers, recurs, is licensed, and has an amount in the subscription's currency, which is the one it is told in.
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
    price: priceIn(plan.price, currency),
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
    isSoldIn(price, currency)
  )
}

function boundsOf(
  { price }: Plan,
  { defaultAllowedUpdates, products }: PortalFeatures['subscriptionUpdate'],
): OfferedPlan['quantity'] {
  const adjustable = products.find(({ product }) => product === price.productId)?.adjustableQuantity
  if (!defaultAllowedUpdates.includes('quantity') || !adjustable?.enabled) return null
  // A quantity of zero would mean cancelling, which is another task.
  return { minimum: Math.max(adjustable.minimum, 1), maximum: adjustable.maximum }
}
