import type { Interval } from '@/lib/billing/plans/price-of'
import type { Locale } from './locales'
import { translator } from './translator'

const keys = {
  day: 'interval.day',
  week: 'interval.week',
  month: 'interval.month',
  year: 'interval.year',
} as const satisfies Record<Interval, string>

/** How often a price is charged, to follow an amount: "per month", "every 3 months", "al mese", "ogni 3 mesi". */
export function formatInterval(interval: Interval, count: number, locale: Locale): string {
  return translator(locale, 'common')(keys[interval], { count })
}
