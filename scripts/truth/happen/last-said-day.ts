import type { ReadPage } from '../read/read-page'
import type { Interval } from '../read/said'

const endings = new Set(['ends', 'ends_as_agreed', 'pause_until'])
const days = { day: 1, week: 7, month: 31, year: 366 }

/** The end of the last day of which something was said, in seconds; null where nothing was. */
export function lastSaidDay(pages: readonly ReadPage[]): number | null {
  const ends = pages.flatMap(({ said }) => said.flatMap(({ kind, day }) => (endings.has(kind) && day ? [day] : [])))
  const laterPayments = pages.flatMap(({ said }) => {
    const next = said.find(({ kind }) => kind === 'next_payment' || kind === 'carried_next')?.day
    const interval = said.find(({ kind }) => kind === 'after_that')?.interval
    return next && interval ? [oneLater(next, interval)] : []
  })
  const last = [...ends, ...laterPayments].toSorted().at(-1)
  // No day ends later than it does twelve hours west of Greenwich.
  return last ? Date.parse(`${last}T23:59:59Z`) / 1000 + 12 * 3600 : null
}

function oneLater(day: string, { unit, count }: Interval): string {
  return new Date(Date.parse(day) + days[unit] * count * 86_400_000).toISOString().slice(0, 10)
}
