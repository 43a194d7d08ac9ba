import type { FullInvoiceLine } from '@/lib/billing/objects/full-invoice'

/**
 * The unit price of a line, in minor units with decimals, if quantity × price is exactly the line's amount. Null for
 * prorations, packages and flat tiers, whose amount does not follow from the price.
 */
export function unitPriceOf(
  line: Pick<FullInvoiceLine, 'unitAmountDecimal' | 'quantity' | 'quantityDecimal' | 'amount'>,
) {
  const { unitAmountDecimal, amount } = line
  const quantity = line.quantityDecimal ?? line.quantity
  if (unitAmountDecimal === null || quantity === null) return null
  const product = Number(unitAmountDecimal) * Number(quantity)
  return Math.abs(product - Number(amount)) <= 0.5 ? unitAmountDecimal : null
}
