import type { Subscription } from '../../types'
import type { PauseKind } from './pause-kind'

/**
 * What goes on when a paused subscription is resumed: its payments alone, or the subscription itself. One that Stripe has
 * stopped is stopped, whether or not its payments pause too.
 */
export function resumedKind({ status, pauseBehavior }: Pick<Subscription, 'status' | 'pauseBehavior'>): PauseKind {
  return status !== 'paused' && pauseBehavior !== null ? 'payments' : 'service'
}
