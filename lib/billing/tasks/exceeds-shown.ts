import type { Money } from '../types'

/**
 * Whether a task would charge more than its page showed, so that nothing may be done before the customer has looked
 * again. As much or less goes on, and so does what makes no invoice (`charge` is null). An amount in another currency
 * is never the one that was shown. `shown` is null where Stripe could not be asked for the page: whatever would be
 * charged then is more than was shown, and nothing is not. `unnoted`: a request that an earlier release stored without
 * what it had shown goes on.
 */
export function exceedsShown(shown: Money | null | 'unnoted', charge: Money | null): boolean {
  if (shown === 'unnoted' || !charge || charge.amount <= 0) return false
  if (!shown || shown.currency !== charge.currency) return true
  return charge.amount > shown.amount
}
