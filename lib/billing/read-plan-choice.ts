import type { PlanChoice } from './plan-update'

/** The plan that an address names, or null where it names none. A quantity that is no whole number is none that any plan has. */
export function readPlanChoice({ price, quantity }: { price?: string; quantity?: string }): PlanChoice | null {
  if (!price) return null
  if (!quantity) return { price, quantity: null }
  return { price, quantity: /^\d{1,15}$/.test(quantity) ? Number(quantity) : NaN }
}
