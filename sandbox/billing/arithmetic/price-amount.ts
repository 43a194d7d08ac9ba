import { decimalOne, formatDecimal, parseDecimal } from './decimal'
import { divideRound } from './divide-round'

export type PriceTier = {
  up_to: number | null
  unit_amount: number | null
  unit_amount_decimal: string | null
  flat_amount: number | null
  flat_amount_decimal: string | null
}

/** These terms of a price decide the amount, in minor units. Stripe's Price is assignable to them. */
export type PriceTerms = {
  billing_scheme: string
  unit_amount: number | null
  unit_amount_decimal: string | null
  tiers?: PriceTier[] | null
  tiers_mode: string | null
  transform_quantity: { divide_by: number; round: string } | null
}

/** A quantity is a whole number, or a decimal of at most twelve places as text, so that no digit is lost. */
export type Quantity = number | string

/** A part fills one invoice line, for a single tier or for the whole quantity. */
export type PricedPart = {
  /** The line shows this quantity in units, not packages, without a fraction. A flat fee has 0. */
  quantity: number
  /** This is the same quantity with its fraction. */
  quantity_decimal: string
  unit_amount_decimal: string
  /** The amount is rounded to the minor unit. */
  amount: number
  /** Tiers count from 1. Null means that the price has no tiers. */
  tier: number | null
  isFlat: boolean
}

/** Splits the cost of `quantity` units into one part per tier reached. The result is never empty. */
export function priceParts(price: PriceTerms, quantity: Quantity): PricedPart[] {
  const units = parseDecimal(quantity)
  if (price.billing_scheme === 'tiered') return tierParts(price, units)
  const unit = unitAmount(price.unit_amount, price.unit_amount_decimal)
  const billed = price.transform_quantity ? packages(units, price.transform_quantity) : units
  return [part(units, unit, times(unit, billed), null, false)]
}

/** Returns the cost of `quantity` units in minor units. */
export function priceAmount(price: PriceTerms, quantity: Quantity): number {
  return priceParts(price, quantity).reduce((sum, { amount }) => sum + amount, 0)
}

// From here on, units are counted in 10^-12, as `parseDecimal` does.

/** Converts units to packages of `divide_by` units. */
function packages(units: bigint, { divide_by, round }: { divide_by: number; round: string }): bigint {
  const size = BigInt(divide_by) * decimalOne
  return (round === 'up' ? (units + size - 1n) / size : units / size) * decimalOne
}

function tierParts(price: PriceTerms, units: bigint): PricedPart[] {
  const tiers = price.tiers ?? []
  const parts = price.tiers_mode === 'volume' ? volumeParts(tiers, units) : graduatedParts(tiers, units)
  return parts.length > 0 ? parts : [part(units, 0n, 0, 0, false)]
}

function volumeParts(tiers: PriceTier[], units: bigint): PricedPart[] {
  const index = tiers.findIndex(({ up_to }) => up_to === null || units <= BigInt(up_to) * decimalOne)
  const tier = tiers[index]
  return tier ? partsOfTier(tier, index, units) : []
}

function graduatedParts(tiers: PriceTier[], units: bigint): PricedPart[] {
  const parts: PricedPart[] = []
  let reached = 0n
  for (const [index, tier] of tiers.entries()) {
    // The first tier's flat fee is due even for a quantity of 0. The others are due only once reached.
    if (index > 0 && units <= reached) break
    const end = tier.up_to === null ? units : BigInt(tier.up_to) * decimalOne
    const upTo = end < units ? end : units
    parts.push(...partsOfTier(tier, index, upTo - reached))
    reached = upTo
  }
  return parts
}

function partsOfTier(tier: PriceTier, index: number, units: bigint): PricedPart[] {
  const parts: PricedPart[] = []
  const unit = unitAmount(tier.unit_amount, tier.unit_amount_decimal)
  const flat = unitAmount(tier.flat_amount, tier.flat_amount_decimal)
  const hasUnit = tier.unit_amount_decimal !== null || tier.unit_amount !== null
  if (hasUnit && (units > 0n || flat === 0n)) parts.push(part(units, unit, times(unit, units), index, false))
  if (flat !== 0n) parts.push(part(0n, flat, times(flat, decimalOne), index, true))
  return parts
}

function part(units: bigint, unit: bigint, amount: number, index: number | null, isFlat: boolean): PricedPart {
  return {
    quantity: Number(units / decimalOne),
    quantity_decimal: formatDecimal(units),
    unit_amount_decimal: formatDecimal(unit),
    amount,
    tier: index === null ? null : index + 1,
    isFlat,
  }
}

/** Multiplies a unit's price by a quantity and rounds to the minor unit. */
function times(unit: bigint, units: bigint): number {
  return Number(divideRound(unit * units, decimalOne * decimalOne))
}

function unitAmount(amount: number | null, decimal: string | null): bigint {
  if (decimal !== null) return parseDecimal(decimal)
  return amount === null ? 0n : parseDecimal(amount)
}
