import { nextCharge } from '../charges/next-charge'
import { isStoppedAt } from '../subscriptions/is-stopped-at'
import { nextRenewal } from '../subscriptions/next-renewal'
import { scheduledEnd } from '../subscriptions/scheduled-end'
import type { Subscription } from '../types'

/**
 * When Stripe charges the subscription's payment method next; null where it will not, or where nothing is to be paid. An
 * invoice that is sent is paid by the customer. The cost of metered use is not known beforehand, but its day is.
 */
export function chargeDate(subscription: Subscription, now: Date): Date | null {
  if (subscription.collectionMethod === 'send_invoice') return null
  const charge = nextCharge(subscription, now)
  if (charge) return charge.amount.amount > 0 ? charge.at : null
  // After a pause of the subscription a new period begins on the day that it ends, unless the subscription ends before.
  const { pauseBehavior, pauseResumesAt: resumes } = subscription
  const end = scheduledEnd(subscription)
  if (!pauseBehavior && resumes && resumes > now) return end && end <= resumes ? null : resumes
  const renews = (subscription.status === 'active' || subscription.status === 'trialing') && !pauseBehavior
  const at = nextRenewal(subscription)
  return renews && !isStoppedAt(subscription, at) && !(end && end <= at) && at > now ? at : null
}
