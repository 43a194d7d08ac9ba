import { civilDateAt, type CivilDate } from '../dates/civil-date-at'
import type { InvoiceFilter } from './history/invoice-filter'

/** The days from `from` up to, but not including, `until`. A null end is open. */
export type DaySpan = { from: CivilDate | null; until: CivilDate | null }

/** The days a filter asks for, by the customer's clock and the merchant's calendar. */
export function periodDays(
  { period, from, to }: Pick<InvoiceFilter, 'period' | 'from' | 'to'>,
  { now, timeZone }: { now: Date; timeZone: string },
): DaySpan {
  const today = civilDateAt(now, timeZone)
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  switch (period) {
    case null:
      return { from: null, until: null }
    case 'this_year':
      return { from: day(year, 1), until: day(year + 1, 1) }
    case 'last_year':
      return { from: day(year - 1, 1), until: day(year, 1) }
    case 'this_quarter': {
      const first = month - ((month - 1) % 3)
      return { from: day(year, first), until: day(year, first + 3) }
    }
    // Today is included and the same day a year ago is not: exactly twelve months.
    case 'last_12_months':
      return { from: dayAfter(yearBefore(today)), until: dayAfter(today) }
    case 'range':
      return { from, until: to && dayAfter(to) }
  }
}

function day(year: number, month: number, date = 1): CivilDate {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}

function dayAfter(date: CivilDate): CivilDate {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}

/** The same day a year earlier; 28 February for 29 February. */
function yearBefore(date: CivilDate): CivilDate {
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before
}
