import type { Universe } from '../../core/store/universe'
import { usageLines } from './item-lines'
import type { LineDraft } from './line-draft'
import type { Subscription } from '../objects'

/**
 * Bills what was used of each metered item from the start of its period through `at`, the use of that very second too: a
 * test clock stands still while use is reported.
 */
export function outstandingUsageAt(universe: Universe, subscription: Subscription, at: number): LineDraft[] {
  return subscription.items.data.flatMap((item) => {
    const { current_period_start: start, current_period_end: last } = item
    const through = { start, end: Math.min(at + 1, last) }
    return usageLines(universe, subscription, item, through)
      .filter(({ amount }) => amount !== 0)
      .map((line) => ({ ...line, period: { start, end: Math.min(at, last) } }))
  })
}
