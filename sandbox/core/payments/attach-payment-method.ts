import { behaviourOf } from './behaviours/behaviour-of'
import type { Decline } from './behaviours/behaviour'
import type { Objects } from '../store/objects'
import { invalidRequest, StripeError } from '../http/stripe-error'
import type { Universe } from '../store/universe'

/** Attaches a payment method to a customer. Throws the card's decline, or Stripe's error if another customer has it. */
export function attachPaymentMethod(universe: Universe, id: string, customer: string): Objects['payment_method'] {
  const method = universe.collection('payment_method').require(id, 'payment_method')
  if (method.customer === customer) return method
  if (method.customer) {
    throw invalidRequest('The payment method you provided has already been attached to a customer.', 'payment_method')
  }
  const { attach } = behaviourOf(method._behaves)
  if (attach) throw declined(attach, { param: attach.code === 'incorrect_cvc' ? 'cvc' : '' })
  const card = method.card && { ...method.card, checks: passedChecks(method) }
  const attached = universe.collection('payment_method').update(id, { customer, ...(card && { card }) })
  universe.emit('payment_method.attached', attached)
  return attached
}

/** Builds the error of a declined card. */
export function declined(decline: Decline, extra: Record<string, unknown> = {}, keepsChanges = false): StripeError {
  return new StripeError({
    type: decline.type ?? 'card_error',
    code: decline.code,
    message: decline.message,
    ...(decline.declineCode && { declineCode: decline.declineCode }),
    ...(decline.code === 'incorrect_cvc' && { param: 'cvc' }),
    extra: {
      ...(decline.adviceCode && { advice_code: decline.adviceCode }),
      ...(decline.networkDeclineCode && { network_decline_code: decline.networkDeclineCode }),
      ...extra,
    },
    keepsChanges,
  })
}

// The bank has checked the card by now.
function passedChecks({ card }: Objects['payment_method']) {
  if (!card?.checks || card.checks.cvc_check !== 'unchecked') return card?.checks ?? null
  return { ...card.checks, cvc_check: 'pass' }
}
