import type { PaymentOutcome } from './payment-outcome'
import { StripeError } from '../http/stripe-error'

/** Builds the error for a failed payment. The charge and the intent keep the state that the bank left them in. */
export function paymentFailed({
  error,
  paymentIntent,
  charge,
}: Extract<PaymentOutcome, { status: 'failed' }>): StripeError {
  const { type, code, message, decline_code: declineCode, doc_url: _docUrl, ...rest } = error
  return new StripeError({
    type,
    code,
    message,
    ...(declineCode && { declineCode }),
    ...(code === 'incorrect_cvc' && { param: 'cvc' }),
    extra: { ...rest, ...(charge && { charge: charge.id }), payment_intent: paymentIntent },
    keepsChanges: true,
  })
}
