import type { Collection } from '@/lib/stripe/fetch/fetch-collection'
import type { PaymentState } from './pay-with'

/** How far the payment with this method has come. Null where the method has not been tried. */
export function paymentReached(
  { status, intent }: Pick<Collection, 'status' | 'intent'>,
  method: string,
): PaymentState | null {
  // Stripe marks the invoice as paid a moment after its payment has succeeded.
  if (status === 'paid' || (status === 'open' && intent?.status === 'succeeded')) return 'paid'
  if (intent?.status === 'processing') return 'processing'
  return intent?.status === 'requires_action' && intent.methodId === method ? 'requires_action' : null
}
