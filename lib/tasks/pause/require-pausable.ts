import type { PauseKind } from '@/lib/billing/tasks/pause/pause-kind'
import type { Stripe } from '@/lib/stripe/client/client'
import { fetchPausable, type Pausable } from '@/lib/stripe/pause/fetch-pausable'
import { IntentRefused } from '../engine/intent-refused'

type Asked = {
  kind: PauseKind
  /** whether it sets another date for a pause that there is */
  changes: boolean
  /** whether Stripe has other days than the page showed */
  isOutdated: (now: Pausable) => boolean
}

/** Reads once more from Stripe whether a subscription can pause so, or its pause get another date; refuses if not. */
export async function requirePausable(
  stripe: Stripe,
  id: string,
  { kind, changes, isOutdated }: Asked,
): Promise<Pausable> {
  const now = await fetchPausable(stripe, id, kind)
  if (now.isHeld) throw new IntentRefused('already_paused')
  if (!now.isSettled) throw new IntentRefused('pause_change')
  if (changes ? now.kind !== kind : now.pause !== null) throw new IntentRefused('pause_outdated')
  if (isOutdated(now)) throw new IntentRefused('pause_outdated')
  const begins = !changes || now.subscription.status === 'paused'
  if (now.isUnpaid && begins) throw new IntentRefused('pause_unpaid')
  if (now.hasPending && !changes) throw new IntentRefused('pause_pending')
  return now
}
