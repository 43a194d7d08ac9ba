import type { PlanUpdate } from './plan-update'
import type { Subscription } from '../types'

type Counted = Pick<PlanUpdate, 'when' | 'prorationBehavior'>

/** Longer ago, what the page said of the amounts is no longer what they are. */
const longest = 3_600_000
/** Our clock and Stripe's may differ by so much. */
const skew = 60_000

/** Whether the amounts of a change depend on the moment it is made at: where time that was paid for is left over. */
function isProrated({ when, prorationBehavior }: Counted, { status }: Pick<Subscription, 'status'>): boolean {
  return when === 'at_once' && status === 'active' && prorationBehavior !== 'none'
}

/** The moment (seconds) that a change's prorations are counted from when it is shown now; null where there are none. */
export function prorationDate(update: Counted, subscription: Pick<Subscription, 'status'>, now: Date): number | null {
  return isProrated(update, subscription) ? Math.floor(now.getTime() / 1000) : null
}

/** Whether the amounts that the page told for that moment still hold: it is not long ago, and in the running period. */
export function isCurrentProration(
  given: number | null,
  update: Counted,
  subscription: Pick<Subscription, 'status' | 'items'>,
  now: Date,
): boolean {
  if (!isProrated(update, subscription)) return given === null
  const at = given === null ? NaN : given * 1000
  const periodStart = subscription.items[0]?.currentPeriodStart.getTime() ?? Infinity
  return at <= now.getTime() + skew && at >= now.getTime() - longest && at >= periodStart
}
