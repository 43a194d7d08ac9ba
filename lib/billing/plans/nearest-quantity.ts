import type { OfferedPlan } from './offered-plans'

/** The quantity that a plan would be had with if the customer chose none: the current one, or the nearest that is allowed. */
export function nearestQuantity({ quantity: bounds }: Pick<OfferedPlan, 'quantity'>, current: number): number {
  return bounds ? Math.min(Math.max(current, bounds.minimum), bounds.maximum ?? Infinity) : current
}
