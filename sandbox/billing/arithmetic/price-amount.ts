import { decimalOne, formatDecimal, parseDecimal } from './decimal'
import { divideRound } from './divide-round'

export type PriceTier = {
  up_to: number | null
  unit_amount: number | null
  unit_amount_decimal: string | null
  flat_amount: number | null
  flat_amount_decimal: string | null
}

/** What of a price decides the amount; Stripe's Price is assignable to it. Amounts are in minor units. */
export type PriceTerms = {
  billing_scheme: string
  unit_amount: number | null
  unit_amount_decimal: string | null
  tiers?: PriceTier[] | null
  tiers_mode: string | null
  transform_quantity: { divide_by: number; round: string } | null
}

/** How many units: a whole number, or a decimal with at most twelve places, as text so that no digit is lost. */
export type Quantity = number | string

/** One line's worth of a price: a tier of its own, or the whole quantity. `unit_amount_decimal` is null for a flat fee. */
export type PricedPart = {
  /** what the line shows: packages are already divided; a fraction is cut off; 0 for a flat fee */
  quantity: number
  /** the same with its fraction */
  quantity_decimal: string
  unit_amount_decimal: string
  /** rounded to the minor unit */
  amount: number
  /** 1-based where the price is tiered, else null */
  tier: number | null
  isFlat: boolean
}

/** The parts `quantity` units cost at `price`, one per tier reached; never empty. */
export function priceParts(price: PriceTerms, quantity: Quantity): PricedPart[] {
  const units = parseDecimal(quantity)
  if (price.billing_scheme === 'tiered') return tierParts(price, units)
  const unit = unitAmount(price.unit_amount, price.unit_amount_decimal)
  const billed = price.transform_quantity ? packages(units, price.transform_quantity) : units
  return [part(units, unit, times(unit, billed), null, false)]
}

/** What `quantity` units cost at `price`, in minor units. */
export function priceAmount(price: PriceTerms, quantity: Quantity): number {
  return priceParts(price, quantity).reduce((sum, { amount }) => sum + amount, 0)
}

// Units are counted as decimals are, in 10^-12.

/** How many packages of `divide_by` units `units` make. */
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
    // The first tier's flat fee is due even for nothing; the others only once they are entered.
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

/** A price of one unit times so many, rounded to the minor unit. */
function times(unit: bigint, units: bigint): number {
  return Number(divideRound(unit * units, decimalOne * decimalOne))
}

function unitAmount(amount: number | null, decimal: string | null): bigint {
  if (decimal !== null) return parseDecimal(decimal)
  return amount === null ? 0n : parseDecimal(amount)
}
