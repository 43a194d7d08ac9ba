import { monthsAround } from '@/lib/billing/dates/months-around'
import { civilDateAt } from '@/lib/billing/dates/civil-date-at'

const shown = 12

/** The overview's months as `YYYY-MM` in a time zone, the current one last. */
export function overviewMonths(now: Date, timeZone: string): string[] {
  return monthsAround(civilDateAt(now, timeZone).slice(0, 7), 1 - shown, shown)
}
