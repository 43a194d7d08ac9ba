import { isPossibleLength, type PortalFeatures } from '../../portal-features'
import type { PauseOffer } from './pause-offers'
import { renewalAfter } from './renewal-after'

/**
 * The pauses of a subscription itself that a configuration offers, shortest first, without days that are over. A new
 * period begins with the end, so any length is possible: a pause of a month from 31 January ends on 28 February.
 */
export function serviceOffers(
  { subscriptionPause: { duration } }: Pick<PortalFeatures, 'subscriptionPause'>,
  beginsAt: Date,
  now: Date,
): PauseOffer[] {
  if (duration.type === 'indefinite') return [{ value: 'open', periods: null, resumesAt: null }]
  const offers = duration.intervalOptions.filter(isPossibleLength).map(({ interval, intervalCount }) => ({
    value: `${interval}-${intervalCount}`,
    periods: null,
    resumesAt: renewalAfter(beginsAt, intervalCount, { interval, intervalCount: 1 }, beginsAt.getUTCDate()),
  }))
  const ahead = offers
    .filter(({ resumesAt }) => resumesAt > now)
    .toSorted((a, b) => a.resumesAt.getTime() - b.resumesAt.getTime())
  return ahead.filter(({ resumesAt }, index) => resumesAt.getTime() !== ahead[index - 1]?.resumesAt.getTime())
}
