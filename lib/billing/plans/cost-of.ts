import type { Price, Tier } from '../objects/price'
import { roundHalfUp } from './round-half-up'

/** What of a price decides what a quantity costs, in one currency. */
export type PriceTerms = Pick<
  Price,
  'billingScheme' | 'unitAmountDecimal' | 'tiersMode' | 'tiers' | 'transformQuantity'
>

/**
 * What `quantity` units cost, in whole minor units, before tax and discounts; null where it cannot be told.
 * Stripe bills a line per tier and rounds each line by itself, halves away from zero.
 * https://docs.stripe.com/products-prices/pricing-models
 */
export function costOf(terms: PriceTerms, quantity: number): bigint | null {
  if (!Number.isSafeInteger(quantity) || quantity < 0) return null
  if (terms.billingScheme !== 'tiered') return unitCost(terms, quantity)
  const tiers = terms.tiers ?? []
  if (tiers.length === 0) return null
  if (terms.tiersMode === 'volume') return volumeCost(tiers, quantity)
  return terms.tiersMode === 'graduated' ? graduatedCost(tiers, quantity) : null
}

function unitCost(terms: PriceTerms, quantity: number): bigint | null {
  return terms.unitAmountDecimal === null ? null : roundHalfUp(terms.unitAmountDecimal, billedUnits(terms, quantity))
}

/** The packages that `quantity` units fill; the units themselves where they are not sold in packages. */
function billedUnits({ transformQuantity }: Pick<PriceTerms, 'transformQuantity'>, quantity: number): number {
  if (!transformQuantity) return quantity
  const packages = quantity / transformQuantity.divideBy
  return transformQuantity.round === 'up' ? Math.ceil(packages) : Math.floor(packages)
}

/** Every unit costs what the tier says in which the whole quantity lies. */
function volumeCost(tiers: readonly Tier[], quantity: number): bigint | null {
  const tier = tiers.find(({ upTo }) => upTo === null || quantity <= upTo)
  return tier ? tierCost(tier, quantity) : null
}

/** Each unit costs what its own tier says. The first tier's flat fee is due even for no unit at all. */
function graduatedCost(tiers: readonly Tier[], quantity: number): bigint | null {
  let cost = 0n
  let reached = 0
  for (const [index, tier] of tiers.entries()) {
    if (index > 0 && quantity <= reached) return cost
    const upTo = Math.min(quantity, tier.upTo ?? quantity)
    const part = tierCost(tier, upTo - reached)
    if (part === null) return null
    cost += part
    reached = upTo
  }
  return quantity <= reached ? cost : null
}

function tierCost({ unitAmountDecimal, flatAmountDecimal }: Tier, quantity: number): bigint | null {
  const units = roundHalfUp(unitAmountDecimal ?? '0', quantity)
  const flat = roundHalfUp(flatAmountDecimal ?? '0', 1)
  return units === null || flat === null ? null : units + flat
}
