import type { Subscription } from '../types'

/** Whether the mirrored charge is that with which the subscription is paused: of what waited and was used until then. */
export function isOfPause({ pauseBeginsAt, upcomingAt }: Pick<Subscription, 'pauseBeginsAt' | 'upcomingAt'>): boolean {
  return upcomingAt !== null && upcomingAt.getTime() === pauseBeginsAt?.getTime()
}
