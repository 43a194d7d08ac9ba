import { isCollectionStopped } from '../invoices/is-collection-stopped'
import type { SubscriptionState } from './subscription-state'

/**
 * Whether what comes next depends on a debt. With what the retries of a payment end is the merchant's setting at Stripe
 * (cancelled, unpaid or still past due), which no API tells; without retries nothing ends.
 */
export function mayStopUnpaid({ kind, debts }: Pick<SubscriptionState, 'kind' | 'debts'>): boolean {
  if (kind !== 'past_due') return false
  return debts.length === 0 || debts.some(({ invoices }) => !isCollectionStopped(invoices))
}
