import type { Subscription } from '../types'

type Judged = Pick<Subscription, 'status' | 'pauseBehavior' | 'pauseBeginsAt' | 'pauseResumesAt'>

/**
 * Whether the subscription itself is paused then, and makes no invoice. The one with which Stripe resumes it is of that
 * very moment.
 */
export function isStoppedAt({ status, pauseBehavior, pauseBeginsAt, pauseResumesAt }: Judged, at: Date): boolean {
  if (status === 'paused') return pauseResumesAt?.getTime() !== at.getTime()
  return pauseBehavior === null && pauseBeginsAt !== null && pauseBeginsAt <= at
}
