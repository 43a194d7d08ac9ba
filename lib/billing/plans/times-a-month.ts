import type { PricePerInterval } from './price-of'

/** A share of one, exact. */
export type Fraction = { numerator: bigint; denominator: bigint }

// A year has 12 months, 52 weeks and 365 days. So a week is 12/52 of a month and a day 12/365.
const perMonth: Record<PricePerInterval['interval'], readonly [bigint, bigint]> = {
  year: [1n, 12n],
  month: [1n, 1n],
  week: [52n, 12n],
  day: [365n, 12n],
}

/** How many times a month something comes that comes every `intervalCount` intervals. */
export function timesAMonth({
  interval,
  intervalCount,
}: Pick<PricePerInterval, 'interval' | 'intervalCount'>): Fraction {
  const [numerator, denominator] = perMonth[interval]
  return { numerator, denominator: denominator * BigInt(intervalCount) }
}
