import type { Invoice } from '../types'

/**
 * When Stripe will next try to charge an invoice, or null where it will not. Without `auto_advance` it does nothing by
 * itself, whatever was planned before
 * (https://docs.stripe.com/invoicing/integration/automatic-advancement-collection).
 */
export function nextAttempt({
  autoAdvance,
  nextPaymentAttempt,
}: Pick<Invoice, 'autoAdvance' | 'nextPaymentAttempt'>): Date | null {
  return autoAdvance ? nextPaymentAttempt : null
}
