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

/** One line's worth of a price: a tier of its own, or the whole quantity. `unit_amount_decimal` is null for a flat fee. */
export type PricedPart = {
  /** what the line shows: packages are already divided; 0 for a flat fee */
  quantity: number
  unit_amount_decimal: string
  /** rounded to the minor unit */
  amount: number
  /** 1-based where the price is tiered, else null */
  tier: number | null
  isFlat: boolean
}

/** The parts `quantity` units cost at `price`, one per tier reached; never empty. */
export function priceParts(price: PriceTerms, quantity: number): PricedPart[] {
  if (price.billing_scheme === 'tiered') return tierParts(price, quantity)
  const unit = unitAmount(price.unit_amount, price.unit_amount_decimal)
  const billed = price.transform_quantity ? packages(quantity, price.transform_quantity) : quantity
  return [
    {
      quantity,
      unit_amount_decimal: formatDecimal(unit),
      amount: round(unit * BigInt(billed)),
      tier: null,
      isFlat: false,
    },
  ]
}

/** What `quantity` units cost at `price`, in minor units. */
export function priceAmount(price: PriceTerms, quantity: number): number {
  return priceParts(price, quantity).reduce((sum, part) => sum + part.amount, 0)
}

/** How many packages of `divide_by` units `quantity` makes. */
function packages(quantity: number, { divide_by, round }: { divide_by: number; round: string }): number {
  return round === 'up' ? Math.ceil(quantity / divide_by) : Math.floor(quantity / divide_by)
}

function tierParts(price: PriceTerms, quantity: number): PricedPart[] {
  const tiers = price.tiers ?? []
  const parts = price.tiers_mode === 'volume' ? volumeParts(tiers, quantity) : graduatedParts(tiers, quantity)
  return parts.length > 0 ? parts : [{ quantity, unit_amount_decimal: '0', amount: 0, tier: 1, isFlat: false }]
}

function volumeParts(tiers: PriceTier[], quantity: number): PricedPart[] {
  const index = tiers.findIndex(({ up_to }) => up_to === null || quantity <= up_to)
  const tier = tiers[index]
  return tier ? partsOfTier(tier, index, quantity) : []
}

function graduatedParts(tiers: PriceTier[], quantity: number): PricedPart[] {
  const parts: PricedPart[] = []
  let reached = 0
  for (const [index, tier] of tiers.entries()) {
    // The first tier's flat fee is due even for nothing; the others only once they are entered.
    if (index > 0 && quantity <= reached) break
    const upTo = tier.up_to === null ? quantity : Math.min(quantity, tier.up_to)
    parts.push(...partsOfTier(tier, index, upTo - reached))
    reached = upTo
  }
  return parts
}

function partsOfTier(tier: PriceTier, index: number, quantity: number): PricedPart[] {
  const parts: PricedPart[] = []
  const unit = unitAmount(tier.unit_amount, tier.unit_amount_decimal)
  const flat = unitAmount(tier.flat_amount, tier.flat_amount_decimal)
  const hasUnit = tier.unit_amount_decimal !== null || tier.unit_amount !== null
  if (hasUnit && (quantity > 0 || flat === 0n))
    parts.push(part(quantity, unit, round(unit * BigInt(quantity)), index, false))
  if (flat !== 0n) parts.push(part(0, flat, round(flat), index, true))
  return parts
}

function part(quantity: number, unit: bigint, amount: number, index: number, isFlat: boolean): PricedPart {
  return { quantity, unit_amount_decimal: formatDecimal(unit), amount, tier: index + 1, isFlat }
}

function unitAmount(amount: number | null, decimal: string | null): bigint {
  if (decimal !== null) return parseDecimal(decimal)
  return amount === null ? 0n : parseDecimal(amount)
}

function round(value: bigint): number {
  return Number(divideRound(value, decimalOne))
}
