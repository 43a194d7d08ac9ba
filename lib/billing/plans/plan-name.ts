import type { Subscription } from '../types'

/** The names of the subscribed products in Stripe's order, each once: "Premium + Support". */
export function planName(subscription: Pick<Subscription, 'items'>): string {
  return [...new Set(subscription.items.map((item) => item.product.name))].join(' + ')
}
