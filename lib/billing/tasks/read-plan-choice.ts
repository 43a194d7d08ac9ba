import type { PlanChoice } from './plan-update'

/** What an address chooses, or null where it names neither plan nor number. One that is no whole number is none that any plan has. */
export function readPlanChoice({ price, quantity }: { price?: string; quantity?: string }): PlanChoice | null {
  if (!price && !quantity) return null
  if (!quantity) return { price: price || null, quantity: null }
  return { price: price || null, quantity: /^\d{1,15}$/.test(quantity) ? Number(quantity) : NaN }
}
