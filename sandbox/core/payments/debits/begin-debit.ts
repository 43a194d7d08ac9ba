import { behaviourOf } from '../behaviours/behaviour-of'
import { failIntent } from '../fail-intent'
import { chargeTermsOf, newCharge } from '../new-charge'
import { declineError, type PaymentOutcome } from '../payment-outcome'
import type { Objects } from '../../store/objects'
import type { Universe } from '../../store/universe'
import { businessDaysAfter } from './business-days-after'
import type { DebitTerms } from './debit-terms'
import { noCustomer } from './debits-under-way'
import { mandateFor } from './mandate-for'

type PaymentIntent = Objects['payment_intent']
type PaymentMethod = Objects['payment_method']

/**
 * Asks the bank to debit an account. The intent is `processing` and its charge `pending` until the bank answers days
 * later (`charge.pending`, `payment_intent.processing`). The debit fails at once without a mandate or in a currency
 * that such accounts do not support.
 */
export function beginDebit(
  universe: Universe,
  intent: PaymentIntent,
  method: PaymentMethod,
  { currency, days }: DebitTerms,
): PaymentOutcome {
  if (intent.currency !== currency) return failIntent(universe, intent, null, currencyMismatch(intent, method))
  const mandate = mandateFor(universe, method)
  if (mandate.status !== 'active') return failIntent(universe, intent, null, noMandate(method))
  const now = universe.now(intent.customer)
  const settlesAt = behaviourOf(method._behaves).neverSettles ? null : businessDaysAfter(now, days)
  const charge = newCharge(
    universe,
    { ...chargeTermsOf(intent, method), capture: true, debit: { mandate: mandate.id, expectedAt: settlesAt ?? now } },
    null,
  )
  const waiting = universe.collection('payment_intent').update(intent.id, {
    latest_charge: charge.id,
    next_action: null,
    status: 'processing',
    _debitOf: intent.customer ?? noCustomer,
    _settlesAt: settlesAt,
  })
  universe.emit('charge.pending', charge)
  universe.emit('payment_intent.processing', waiting)
  return { status: 'processing', paymentIntent: waiting, charge }
}

function currencyMismatch({ currency }: PaymentIntent, method: PaymentMethod) {
  const message =
    `The currency provided (${currency}) is not supported by the payment method type ${method.type}. Please use ` +
    'another payment method.'
  return declineError({ ...plain, code: 'payment_method_currency_mismatch', message }, method)
}

function noMandate(method: PaymentMethod) {
  const message = 'The mandate of this payment method is no longer active. Please collect a new one.'
  return declineError({ ...plain, code: 'payment_intent_mandate_invalid', message }, method)
}

const plain = {
  declineCode: null,
  adviceCode: null,
  networkDeclineCode: null,
  type: 'invalid_request_error',
} as const
