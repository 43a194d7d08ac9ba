import { addMonths, type Timestamp } from './add-intervals'

/** Returns null for `forever`, and also for `once`, because the first invoice uses that up. */
export function discountEnd(
  { duration, duration_in_months }: { duration: string; duration_in_months: number | null },
  start: Timestamp,
): Timestamp | null {
  return duration === 'repeating' ? addMonths(start, duration_in_months ?? 0) : null
}
