import type { FullInvoiceLine } from '@/lib/billing/objects/full-invoice'

/**
 * The unit price of a line, in minor units with decimals, where quantity × price is the line's amount to the cent.
 * A proration, a package or a flat tier has a price that its amount does not follow from; it is not shown there.
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
