import { addMonths, type Timestamp } from './add-intervals'

/** When a discount that starts at `start` ends: null for `forever`, and for `once`, which the first invoice uses up. */
export function discountEnd(
  { duration, duration_in_months }: { duration: string; duration_in_months: number | null },
  start: Timestamp,
): Timestamp | null {
  return duration === 'repeating' ? addMonths(start, duration_in_months ?? 0) : null
}
