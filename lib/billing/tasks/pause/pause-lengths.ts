import { isPossibleLength, type PauseInterval, type PortalFeatures } from '../../portal-features'
import type { Subscription } from '../../types'

/** A length that a customer can choose: so many of the subscription's periods, or null until it is resumed. */
export type PauseLength = { value: string; periods: number | null }

/**
 * The lengths that a configuration offers for a break in a subscription's payments. It skips whole renewals: a month of a
 * yearly plan would skip the year. So a length that is not a number of its periods is not offered.
 */
export function pauseLengths(
  { items }: Pick<Subscription, 'items'>,
  { subscriptionPause: { duration } }: Pick<PortalFeatures, 'subscriptionPause'>,
): PauseLength[] {
  const rhythms = new Set(
    items.map(({ price, currentPeriodEnd }) =>
      [price.intervalCount ?? 1, price.interval, currentPeriodEnd.getTime()].join(' '),
    ),
  )
  const [item] = items
  if (!item || rhythms.size > 1) return []
  if (duration.type === 'indefinite') return [{ value: 'open', periods: null }]
  const lengths = duration.intervalOptions.flatMap((option) => {
    const periods = isPossibleLength(option) ? periodsIn(option, item.price) : null
    return periods === null ? [] : [{ value: `${option.interval}-${option.intervalCount}`, periods }]
  })
  const shortestFirst = lengths.toSorted((a, b) => a.periods - b.periods)
  return shortestFirst.filter(({ periods }, index) => periods !== shortestFirst[index - 1]?.periods)
}

type Rhythm = Pick<Subscription['items'][number]['price'], 'interval' | 'intervalCount'>

function periodsIn({ interval, intervalCount }: PauseInterval, price: Rhythm): number | null {
  const [of, each] = [units[interval], units[price.interval ?? '']]
  if (!each || of.in !== each.in) return null
  const periods = (of.count * intervalCount) / (each.count * (price.intervalCount ?? 1))
  return Number.isInteger(periods) ? periods : null
}

type Unit = { in: 'months' | 'days'; count: number }

const units: Readonly<Record<string, Unit> & Record<PauseInterval['interval'], Unit>> = {
  day: { in: 'days', count: 1 },
  week: { in: 'days', count: 7 },
  month: { in: 'months', count: 1 },
  year: { in: 'months', count: 12 },
}
