import type { PlanChoice } from './plan-update'

/**
 * The plan and quantity that a URL chooses, or null where it names neither. A quantity that is not a whole number
 * becomes one that no plan allows.
 */
export function readPlanChoice({ price, quantity }: { price?: string; quantity?: string }): PlanChoice | null {
  if (!price && !quantity) return null
  if (!quantity) return { price: price || null, quantity: null }
  return { price: price || null, quantity: /^\d{1,15}$/.test(quantity) ? Number(quantity) : NaN }
}
