import type { PlanUpdate } from './plan-update'
import type { Subscription } from '../types'

type Counted = Pick<PlanUpdate, 'when' | 'prorationBehavior'>

/** After this long, the amounts that the page showed may no longer be true. */
const longest = 3_600_000
/** the most that our clock and Stripe's may differ */
const skew = 60_000

/** Whether the amounts of a change depend on its exact moment, because paid time is left over. */
function isProrated({ when, prorationBehavior }: Counted, { status }: Pick<Subscription, 'status'>): boolean {
  return when === 'at_once' && status === 'active' && prorationBehavior !== 'none'
}

/**
 * The moment (in seconds) from which the prorations of a change are counted if it is shown now; null where there are
 * none.
 */
export function prorationDate(update: Counted, subscription: Pick<Subscription, 'status'>, now: Date): number | null {
  return isProrated(update, subscription) ? Math.floor(now.getTime() / 1000) : null
}

/** Whether the amounts that the page showed for that moment still hold: it is recent, and within the current period. */
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
