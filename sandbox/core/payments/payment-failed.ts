import type { PaymentOutcome } from './payment-outcome'
import { StripeError } from '../http/stripe-error'

/** The error that a call answers for a failed payment; the charge and the intent stay as the bank left them. */
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
