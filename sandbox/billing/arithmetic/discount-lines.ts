import { decimalOne, parseDecimal } from './decimal'
import { divideRound, scaleAmount } from './divide-round'

/** These terms of a coupon decide the amount. `amount_off` is already in the invoice's currency. */
export type DiscountTerms = {
  id: string
  percent_off: number | null
  amount_off: number | null
  /** Null means every product. */
  products: string[] | null
}

export type DiscountableLine = {
  amount: number
  discountable: boolean
  product: string | null
  /** The line's own discounts apply before the invoice's. */
  discounts: DiscountTerms[]
}

export type DiscountAmount = { discount: string; amount: number }

/**
 * Returns, line by line, what each discount takes off. The lines' own discounts come before the invoice's, and each
 * applies to what the earlier ones left. An amount off is spread over the lines in proportion, adds up exactly, and
 * never exceeds them. Credits are not discounted.
 */
export function discountLines(lines: DiscountableLine[], invoiceDiscounts: DiscountTerms[]): DiscountAmount[][] {
  const left = lines.map(({ amount }) => amount)
  const amounts: DiscountAmount[][] = lines.map(() => [])
  const apply = (terms: DiscountTerms, indexes: number[]) => {
    const shares = discountShares(
      terms,
      indexes.map((index) => left[index] ?? 0),
    )
    for (const [position, index] of indexes.entries()) {
      const amount = shares[position] ?? 0
      left[index] = (left[index] ?? 0) - amount
      amounts[index]?.push({ discount: terms.id, amount })
    }
  }
  for (const [index, line] of lines.entries()) {
    for (const terms of line.discounts) if (isCovered(line, terms)) apply(terms, [index])
  }
  for (const terms of invoiceDiscounts) {
    apply(
      terms,
      [...lines.keys()].filter((index) => {
        const line = lines[index]
        return line !== undefined && isCovered(line, terms)
      }),
    )
  }
  return amounts
}

/** Divides a discount over positive `amounts`. Each share is at most its amount. */
function discountShares(terms: Pick<DiscountTerms, 'percent_off' | 'amount_off'>, amounts: number[]): number[] {
  if (terms.percent_off !== null) {
    const rate = parseDecimal(terms.percent_off)
    return amounts.map((amount) => Number(divideRound(BigInt(amount) * rate, 100n * decimalOne)))
  }
  return spread(terms.amount_off ?? 0, amounts)
}

/** Spreads `total` by `weights`. Rounding carries from line to line, so the shares add up to it exactly. */
function spread(total: number, weights: number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const whole = Math.min(total, sum)
  let weightSoFar = 0
  let shared = 0
  return weights.map((weight) => {
    weightSoFar += weight
    const share = (sum === 0 ? 0 : scaleAmount(whole, weightSoFar, sum)) - shared
    shared += share
    return share
  })
}

function isCovered(line: DiscountableLine, { products }: DiscountTerms): boolean {
  return line.discountable && line.amount > 0 && (products === null || products.includes(line.product ?? ''))
}
