import type { DiscountTerms } from './recurring-discounts'
import type { Fraction } from './times-a-month'

/** What an item costs each time it is charged. */
export type PeriodLine = { productId: string; amount: bigint; timesAMonth: Fraction }

/**
 * The lines after a discount, as an invoice of each rhythm would have them. A percentage lowers every line it covers. An
 * amount comes off each invoice once: first off the lines that come most often, and off a line that comes less often
 * only what those leave, since it shares their invoice when it comes.
 */
export function takeDiscount(lines: readonly PeriodLine[], terms: DiscountTerms): PeriodLine[] {
  const { productIds, percentOff, amountOff } = terms
  const isCovered = (line: PeriodLine) => line.amount > 0n && (!productIds || productIds.includes(line.productId))
  if (percentOff !== null) {
    const rate = BigInt(Math.round(percentOff * 10_000))
    return lines.map((line) =>
      isCovered(line) ? { ...line, amount: line.amount - roundHalfUp(line.amount * rate, 1_000_000n) } : line,
    )
  }
  const left = lines.map(({ amount }) => amount)
  let amount = amountOff ?? 0n
  for (const group of byRhythm(lines.flatMap((line, index) => (isCovered(line) ? [{ line, index }] : [])))) {
    const shares = spread(
      amount,
      group.map(({ line }) => line.amount),
    )
    for (const [position, { index }] of group.entries()) left[index] = (left[index] ?? 0n) - (shares[position] ?? 0n)
    amount -= shares.reduce((all, share) => all + share, 0n)
  }
  return lines.map((line, index) => ({ ...line, amount: left[index] ?? line.amount }))
}

type Placed = { line: PeriodLine; index: number }

/** The lines that come together, those that come most often first. */
function byRhythm(placed: Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const each of placed) {
    const group = groups.find(([first]) => first && compare(first.line.timesAMonth, each.line.timesAMonth) === 0n)
    if (group) group.push(each)
    else groups.push([each])
  }
  return groups.toSorted(([a], [b]) => {
    const difference = a && b ? compare(b.line.timesAMonth, a.line.timesAMonth) : 0n
    return difference === 0n ? 0 : difference > 0n ? 1 : -1
  })
}

/** Positive where the first is more. */
function compare(a: Fraction, b: Fraction): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator
}

/** Divides at most `total` in proportion to `weights`; no share is more than its weight, and they add up exactly. */
function spread(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  const whole = total < sum ? total : sum
  let seen = 0n
  let shared = 0n
  return weights.map((weight) => {
    seen += weight
    const share = (sum === 0n ? 0n : roundHalfUp(whole * seen, sum)) - shared
    shared += share
    return share
  })
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n)
}
