import { taxOnTop } from '../invoices/tax-on-top'
import type { Fraction } from '../plans/times-a-month'

type Taxed = { total: bigint; taxes: readonly { amount: number; inclusive: boolean }[] }

/** The share of an invoice's prices that is tax within them, by Stripe's own amounts; null where there is none. */
export function includedTax({ total, taxes }: Taxed): Fraction | null {
  const denominator = total - BigInt(taxOnTop(taxes))
  const numerator = BigInt(taxes.filter(({ inclusive }) => inclusive).reduce((sum, { amount }) => sum + amount, 0))
  return numerator > 0n && numerator < denominator ? { numerator, denominator } : null
}
