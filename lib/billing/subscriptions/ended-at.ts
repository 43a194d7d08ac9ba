import { completionDeadline } from './completion-deadline'
import { periodEnd } from './period-end'
import type { Subscription } from '../types'

/** When an ended subscription ended. Stripe dates no end of one that was never paid. */
export function endedAt(subscription: Subscription): Date {
  if (subscription.endedAt) return subscription.endedAt
  return subscription.status === 'incomplete_expired'
    ? completionDeadline(subscription)
    : (subscription.canceledAt ?? periodEnd(subscription))
}
