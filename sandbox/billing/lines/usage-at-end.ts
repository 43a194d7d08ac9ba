import type { Universe } from '../../core/store/universe'
import { usageLines } from './item-lines'
import type { LineDraft } from './line-draft'
import type { Subscription } from '../objects'

/** Bills what was used of each metered item from the start of its period to `at`. */
export function outstandingUsageAt(universe: Universe, subscription: Subscription, at: number): LineDraft[] {
  return subscription.items.data.flatMap((item) => {
    const period = { start: item.current_period_start, end: Math.min(at, item.current_period_end) }
    return usageLines(universe, subscription, item, period).filter(({ amount }) => amount !== 0)
  })
}
