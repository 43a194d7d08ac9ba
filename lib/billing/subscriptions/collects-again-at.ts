import type { Subscription } from '../types'

/** Seconds. Stripe does not say whether a renewal at the very moment of `resumes_at` is charged; a later one is. */
export const beforeRenewal = 60

/**
 * The moment a paused collection goes on, or null where that is not set. A pause that the customer asked for ends
 * shortly before a renewal, which is then charged, and is told by that renewal.
 */
export function collectsAgainAt({
  pauseBeginsAt,
  pauseResumesAt,
}: Pick<Subscription, 'pauseBeginsAt' | 'pauseResumesAt'>): Date | null {
  if (!pauseResumesAt || !pauseBeginsAt) return pauseResumesAt
  return new Date(pauseResumesAt.getTime() + beforeRenewal * 1000)
}
