import { taxOnTop } from './tax-on-top'

type Summed = {
  total: bigint
  amountShipping?: bigint
  billingCredits?: bigint
  discounts: readonly { amount: number }[]
  taxes: readonly { amount: number; inclusive: boolean }[]
}

/**
 * What the lines of an invoice or a credit note add up to before any discount, in minor units. Stripe's `subtotal` already
 * leaves out what the discounts of single lines took, which are among `total_discount_amounts` too: beside these it would
 * be taken off twice. So it is counted back from the total.
 */
export function grossSubtotal({ total, amountShipping = 0n, billingCredits = 0n, discounts, taxes }: Summed): bigint {
  const discount = discounts.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  return total - amountShipping - BigInt(taxOnTop(taxes)) + discount + billingCredits
}
