import { civilDateAt, type CivilDate } from '@/lib/billing/dates/civil-date-at'
import { monthsAround } from '@/lib/billing/dates/months-around'

const overviewRanges = ['7d', '30d', '13w', '12m'] as const
export type OverviewRange = (typeof overviewRanges)[number]

/** From the first day up to, but without, the last. */
type Days = { from: CivilDate; until: CivilDate }

export type OverviewPeriod = Days & {
  range: OverviewRange
  /** the period before, just as long; of twelve months, the same days a year ago */
  before: Days
  /** the first days of its parts, which charts have a bar for */
  parts: CivilDate[]
}

const spans = { '7d': { parts: 7, days: 1 }, '30d': { parts: 30, days: 1 }, '13w': { parts: 13, days: 7 } }

/** The range that a URL asks for; thirty days for anything else. */
export function readOverviewRange(text: string | string[] | undefined): OverviewRange {
  return overviewRanges.find((range) => range === text) ?? '30d'
}

/** The days of a range that ends today, in a time zone. */
export function overviewPeriod(range: OverviewRange, now: Date, timeZone: string): OverviewPeriod {
  const today = civilDateAt(now, timeZone)
  const until = daysAfter(today, 1)
  if (range === '12m') {
    const parts = monthsAround(today.slice(0, 7), -11, 12).map((month) => `${month}-01`)
    const from = parts[0] ?? today
    return { range, from, until, parts, before: { from: yearBefore(from), until: yearBefore(until) } }
  }
  const { parts: count, days } = spans[range]
  const from = daysAfter(until, -count * days)
  const parts = Array.from({ length: count }, (_, place) => daysAfter(from, place * days))
  return { range, from, until, parts, before: { from: daysAfter(from, -count * days), until: from } }
}

/** The last day of a period. */
export function lastDay({ until }: Pick<OverviewPeriod, 'until'>): CivilDate {
  return daysAfter(until, -1)
}

export function daysAfter(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function yearBefore(day: CivilDate): CivilDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - 1, month - 1, date)).toISOString().slice(0, 10)
}
