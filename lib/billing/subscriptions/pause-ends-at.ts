import type { Subscription } from '../types'

/** Seconds. Stripe does not say whether a renewal at the very moment of `resumes_at` is charged; a later one is. */
export const beforeRenewal = 60

/**
 * The moment a pause ends, or null where that is not set. A pause of payments that the customer asked for ends shortly
 * before a renewal, which is then charged, and is told by that renewal.
 */
export function pauseEndsAt({
  pauseBehavior,
  pauseBeginsAt,
  pauseResumesAt,
}: Pick<Subscription, 'pauseBehavior' | 'pauseBeginsAt' | 'pauseResumesAt'>): Date | null {
  if (!pauseResumesAt || !pauseBeginsAt || pauseBehavior === null) return pauseResumesAt
  return new Date(pauseResumesAt.getTime() + beforeRenewal * 1000)
}
