/** Seconds since the epoch, UTC. */
export type Timestamp = number

export type Recurrence = { interval: 'day' | 'week' | 'month' | 'year'; interval_count: number }

const day = 86_400

/**
 * `anchor` moved by `count` whole recurrences, at the anchor's own time of day in UTC. Months that are too short take
 * their last day, and the anchor's day comes back where it exists: 31 Jan, 28 Feb, 31 Mar.
 */
export function addIntervals(anchor: Timestamp, { interval, interval_count }: Recurrence, count: number): Timestamp {
  if (interval === 'day') return anchor + count * interval_count * day
  if (interval === 'week') return anchor + count * interval_count * 7 * day
  return addMonths(anchor, count * interval_count * (interval === 'year' ? 12 : 1))
}

/** `from` moved by whole calendar months, the last day of the month standing in for days it lacks. */
export function addMonths(from: Timestamp, months: number): Timestamp {
  const date = new Date(from * 1000)
  const month = date.getUTCMonth() + months
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const dayOfMonth = Math.min(date.getUTCDate(), daysInMonth)
  return (
    Date.UTC(date.getUTCFullYear(), month, dayOfMonth, date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()) /
    1000
  )
}
