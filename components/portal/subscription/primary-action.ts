import type { MethodNeeds } from '@/lib/billing/payment-methods/method-needs'
import type { Action } from '@/lib/billing/tasks/available-actions'

const needed: readonly Action[] = ['authenticate', 'pay', 'keep', 'resume', 'resubscribe']

/**
 * The one primary button of a subscription's page: what it needs, else a payment method where that is missing or too
 * old, else another plan. Cancelling never is.
 */
export function primaryAction(
  actions: readonly Action[],
  { asksForMethod, warnsOfExpiry }: MethodNeeds,
): Action | null {
  const urgent = actions.find((action) => needed.includes(action))
  if (urgent) return urgent
  if ((asksForMethod || warnsOfExpiry) && actions.includes('payment_method')) return 'payment_method'
  return actions.includes('update') ? 'update' : null
}
