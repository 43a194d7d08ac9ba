/** A timestamp counts seconds since the epoch, in UTC. */
export type Timestamp = number

export type Recurrence = { interval: 'day' | 'week' | 'month' | 'year'; interval_count: number }

const day = 86_400

/**
 * Moves `anchor` by `count` whole recurrences and keeps its time of day in UTC. A month without the anchor's day takes
 * its last day, and later months return to the anchor's day: 31 Jan, 28 Feb, 31 Mar.
 */
export function addIntervals(anchor: Timestamp, { interval, interval_count }: Recurrence, count: number): Timestamp {
  if (interval === 'day') return anchor + count * interval_count * day
  if (interval === 'week') return anchor + count * interval_count * 7 * day
  return addMonths(anchor, count * interval_count * (interval === 'year' ? 12 : 1))
}

/** Moves `from` by whole calendar months, to the month's last day if the month is too short. */
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
