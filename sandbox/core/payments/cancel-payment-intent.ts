import { noLongerUnderWay } from './debits/debits-under-way'
import type { Objects } from '../store/objects'
import { StripeError } from '../http/stripe-error'
import type { Universe } from '../store/universe'

type PaymentIntent = Objects['payment_intent']

const cancelable = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
]

/** Cancels an intent and releases its authorized amount. Throws `payment_intent_unexpected_state` once it is over. */
export function cancelPaymentIntent(
  universe: Universe,
  id: string,
  reason: PaymentIntent['cancellation_reason'],
): PaymentIntent {
  const intent = universe.collection('payment_intent').require(id)
  if (!cancelable.includes(intent.status)) {
    throw new StripeError({
      code: 'payment_intent_unexpected_state',
      message:
        `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with ` +
        'one of the following statuses may be canceled: requires_payment_method, requires_capture, ' +
        'requires_confirmation, requires_action, processing.',
      extra: { payment_intent: intent },
    })
  }
  const canceled = universe.collection('payment_intent').update(id, {
    amount_capturable: 0,
    canceled_at: universe.now(intent.customer),
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
    ...noLongerUnderWay,
  })
  if (intent.status === 'requires_capture' && intent.latest_charge) releaseCharge(universe, intent.latest_charge)
  if (intent.status === 'processing' && intent.latest_charge) stopCharge(universe, intent.latest_charge)
  universe.emit('payment_intent.canceled', canceled)
  return canceled
}

/** The bank no longer answers a canceled debit. */
function stopCharge(universe: Universe, id: string): void {
  const stopped = universe.collection('charge').update(id, { status: 'failed' })
  universe.emit('charge.failed', stopped)
}

function releaseCharge(universe: Universe, id: string): void {
  const { amount } = universe.collection('charge').require(id)
  const released = universe.collection('charge').update(id, { amount_refunded: amount, refunded: true })
  universe.emit('charge.refunded', released)
}
