import { recurrenceOf } from '../lines/item-lines'
import type { Price } from '../objects'

/** "1 month" */
export function intervalOf({ price }: { price: Price }): string {
  const { interval, interval_count } = recurrenceOf(price)
  return `${interval_count} ${interval}`
}

/** Whether no item keeps an earlier interval. */
export function intervalsChange(before: readonly { price: Price }[], after: readonly { price: Price }[]): boolean {
  const known = new Set(before.map(intervalOf))
  return after.length > 0 && !after.some((item) => known.has(intervalOf(item)))
}
