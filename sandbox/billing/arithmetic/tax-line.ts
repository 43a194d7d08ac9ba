import { decimalOne, parseDecimal } from './decimal'
import { divideRound } from './divide-round'

/** These terms of a tax rate decide the amount. Stripe's TaxRate is assignable to them. */
export type TaxTerms = { id: string; percentage: number; inclusive: boolean }

export type LineTax = {
  tax_rate: string
  amount: number
  tax_behavior: 'exclusive' | 'inclusive'
  taxable_amount: number
}

/**
 * Computes the taxes on a line of `net` minor units, after discounts, and rounds them line by line. Inclusive taxes are
 * taken out of `net` together. Exclusive ones are then computed on what remains, so they never tax a tax.
 */
export function taxLine(net: number, rates: TaxTerms[]): LineTax[] {
  const inclusiveRate = rates.reduce((sum, rate) => (rate.inclusive ? sum + parseDecimal(rate.percentage) : sum), 0n)
  const hundred = 100n * decimalOne
  const inclusiveAmount = (rate: TaxTerms) =>
    Number(divideRound(BigInt(net) * parseDecimal(rate.percentage), hundred + inclusiveRate))
  const included = rates.reduce((sum, rate) => (rate.inclusive ? sum + inclusiveAmount(rate) : sum), 0)
  const taxable = net - included
  return rates.map((rate) => ({
    tax_rate: rate.id,
    amount: rate.inclusive
      ? inclusiveAmount(rate)
      : Number(divideRound(BigInt(taxable) * parseDecimal(rate.percentage), hundred)),
    tax_behavior: rate.inclusive ? 'inclusive' : 'exclusive',
    taxable_amount: taxable,
  }))
}
