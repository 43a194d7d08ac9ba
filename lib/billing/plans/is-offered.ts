import type { SubscriptionItem } from '../types'

/** Whether every item can still be subscribed to. Stripe refuses archived prices and prices of archived products. */
export function isOffered({ items }: { items: readonly Pick<SubscriptionItem, 'price' | 'product'>[] }): boolean {
  return items.every(({ price, product }) => price.active && product.active)
}
