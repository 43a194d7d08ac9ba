import type { PortalFeatures } from '../../portal-features'
import type { Subscription } from '../../types'
import { pauseLengths, type PauseLength } from './pause-lengths'
import { renewalAfter } from './renewal-after'

/** A length with its last day, or null for as long as the customer likes. */
export type PauseOffer = PauseLength & { resumesAt: Date | null }

type Begun = {
  beginsAt: Date
  /** the day of the month that it renews on, in UTC */
  anchorDay: number
}

/** The breaks in a subscription's payments that a configuration offers, shortest first, without days that are over. */
export function pauseOffers(
  subscription: Pick<Subscription, 'items'>,
  features: Pick<PortalFeatures, 'subscriptionPause'>,
  { beginsAt, anchorDay }: Begun,
  now: Date,
): PauseOffer[] {
  const rhythm = rhythmOf(subscription)
  const offers = pauseLengths(subscription, features).map((length) => ({
    ...length,
    resumesAt: length.periods === null ? null : renewalAfter(beginsAt, length.periods, rhythm, anchorDay),
  }))
  return offers.filter(({ resumesAt }) => resumesAt === null || resumesAt > now)
}

/** How often the subscription renews, by its first item. */
export function rhythmOf({ items: [item] }: Pick<Subscription, 'items'>): { interval: string; intervalCount: number } {
  return { interval: item?.price.interval ?? 'month', intervalCount: item?.price.intervalCount ?? 1 }
}
