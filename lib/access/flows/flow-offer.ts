import type { OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'
import type { PortalFlow } from './portal-flow'

type Chosen = { subscription: string; price: string; quantity: number }
type Current = { price: string; quantity: number }

/**
 * The discounts that the deep link brings to this change of plan: those of the flow that leads to exactly it. Where the
 * flow names no price or quantity, it leaves the current one. None with any other choice.
 */
export function flowOffer(
  flow: PortalFlow | null,
  { subscription, price, quantity }: Chosen,
  current: Current,
): OfferedDiscount[] {
  if (flow?.type !== 'subscription_update_confirm' || flow.subscriptionId !== subscription) return []
  const isIt = price === (flow.item.price ?? current.price) && quantity === (flow.item.quantity ?? current.quantity)
  return isIt ? (flow.discounts ?? []) : []
}
