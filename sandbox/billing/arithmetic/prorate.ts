import type { Timestamp } from './add-intervals'
import { scaleAmount } from './divide-round'
import type { Period } from './period-at'

/**
 * Returns the share of `amount`, billed for `period`, between `from` and `to`, to the second. The same call prices a
 * charge and, negated, its credit, so the two cancel exactly.
 */
export function prorate(amount: number, period: Period, from: Timestamp, to: Timestamp = period.end): number {
  const length = period.end - period.start
  if (length <= 0) return 0
  const start = Math.max(from, period.start)
  const end = Math.min(to, period.end)
  return end <= start ? 0 : scaleAmount(amount, end - start, length)
}
