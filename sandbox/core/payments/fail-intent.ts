import type { Objects } from '../store/objects'
import type { Universe } from '../store/universe'
import type { PaymentError, PaymentOutcome } from './payment-outcome'

type PaymentIntent = Objects['payment_intent']

/** Records a failed payment. The intent waits for another payment method (`payment_intent.payment_failed`). */
export function failIntent(
  universe: Universe,
  intent: PaymentIntent,
  failed: Objects['charge'] | null,
  error: PaymentError,
): Extract<PaymentOutcome, { status: 'failed' }> {
  const after = universe.collection('payment_intent').update(intent.id, {
    last_payment_error: error as PaymentIntent['last_payment_error'],
    latest_charge: failed?.id ?? intent.latest_charge,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  })
  universe.emit('payment_intent.payment_failed', after)
  return { status: 'failed', paymentIntent: after, charge: failed, error }
}
