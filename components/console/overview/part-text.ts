import type { OverviewRange } from '@/lib/console/overview/overview-range'
import { monthText } from './month-text'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const wholeDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The name of a part of a range by its first day: "3 Nov", "from 3 Nov" for a week, "Nov 2026" for a month. */
export function partText(from: string, range: OverviewRange): string {
  if (range === '12m') return monthText(from.slice(0, 7))
  return range === '13w' ? `from ${day.format(new Date(from))}` : day.format(new Date(from))
}

/** What a part is. */
export const partNames: Record<OverviewRange, string> = { '7d': 'Day', '30d': 'Day', '13w': 'Week', '12m': 'Month' }

export function dayText(date: string): string {
  return wholeDay.format(new Date(date))
}
