import type { Subscription } from '../types'

/** Whether an invoice of that moment is not collected. A pause whose end is set collects again from then on. */
export function isCollectionPausedAt(
  { pauseBehavior, pauseResumesAt }: Pick<Subscription, 'pauseBehavior' | 'pauseResumesAt'>,
  at: Date,
): boolean {
  return pauseBehavior !== null && !(pauseResumesAt && pauseResumesAt < at)
}
