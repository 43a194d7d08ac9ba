import { addIntervals, type Recurrence, type Timestamp } from './add-intervals'

export type Period = { start: Timestamp; end: Timestamp }

const shortestIntervalSeconds = { day: 86_400, week: 604_800, month: 28 * 86_400, year: 365 * 86_400 }

/** Finds the billing period that contains `at`, counted from `anchor`. A boundary belongs to the period it starts. */
export function periodAt(anchor: Timestamp, recurrence: Recurrence, at: Timestamp): Period {
  const shortest = shortestIntervalSeconds[recurrence.interval] * recurrence.interval_count
  let index = Math.floor((at - anchor) / shortest)
  // Months and years vary in length, so the first guess may be off in either direction.
  while (addIntervals(anchor, recurrence, index) > at) index -= 1
  while (addIntervals(anchor, recurrence, index + 1) <= at) index += 1
  return { start: addIntervals(anchor, recurrence, index), end: addIntervals(anchor, recurrence, index + 1) }
}
