import { attachPaymentMethod } from './attach-payment-method'
import { behaviourOf } from './behaviours/behaviour-of'
import { declines } from './behaviours/card-behaviours'
import type { Behaviour, Decline } from './behaviours/behaviour'
import { beginDebit } from './debits/begin-debit'
import { debitTerms } from './debits/debit-terms'
import { failIntent } from './fail-intent'
import { hasExpired } from './has-expired'
import { chargeTermsOf, newCharge } from './new-charge'
import { nextAction } from './next-action'
import type { Objects } from '../store/objects'
import { authenticationError, declineError, type PaymentOutcome } from './payment-outcome'
import type { Universe } from '../store/universe'

type PaymentIntent = Objects['payment_intent']
type PaymentMethod = Objects['payment_method']

export interface ConfirmTerms {
  /** This is the id of a stored payment method. */
  paymentMethod: string
  /** This is true when the customer is not present. */
  offSession: boolean
  /** This says what a 3-D Secure request leads to: a challenge that waits for the customer, or a decline. */
  onAuthentication: 'challenge' | 'decline'
  returnUrl?: string | null
  useStripeSdk?: boolean
}

/**
 * Charges an intent's amount to a payment method. Declines are returned, not thrown. The events come in Stripe's order:
 * `charge.succeeded`, `payment_intent.succeeded`; `charge.failed`, `payment_intent.payment_failed`; `charge.pending`,
 * `payment_intent.processing`; or `payment_intent.requires_action`.
 */
export function confirmPaymentIntent(universe: Universe, id: string, terms: ConfirmTerms): PaymentOutcome {
  const method = universe.collection('payment_method').require(terms.paymentMethod, 'payment_method')
  const behaviour = behaviourOf(method._behaves)
  const { payment_method_types: types } = universe.collection('payment_intent').require(id)
  const intent = universe.collection('payment_intent').update(id, {
    payment_method: method.id,
    last_payment_error: null,
    next_action: null,
    ...(!types.includes(method.type) && { payment_method_types: [...types, method.type] }),
    status: 'processing',
    _offSession: terms.offSession,
  })
  const debit = debitTerms(method)
  if (debit) {
    keepForLater(universe, intent, method)
    return beginDebit(universe, intent, method, debit)
  }
  if (!asksForAuthentication(behaviour, method, terms.offSession)) return charge(universe, intent, method, false)
  if (terms.onAuthentication === 'decline') {
    return decline(universe, intent, method, declines.authenticationRequired, false)
  }
  const { returnUrl = null, useStripeSdk = false } = terms
  const waiting = universe.collection('payment_intent').update(id, {
    status: 'requires_action',
    next_action: nextAction(universe, {
      intent: id,
      clientSecret: intent.client_secret ?? '',
      returnUrl,
      useStripeSdk,
    }),
  })
  universe.emit('payment_intent.requires_action', waiting)
  return { status: 'requires_action', paymentIntent: waiting }
}

/** Ends the 3-D Secure challenge of an intent that waits for it. */
export function authenticatePaymentIntent(universe: Universe, id: string, passed: boolean): PaymentOutcome {
  const intent = universe.collection('payment_intent').require(id)
  const method = universe.collection('payment_method').require(intent.payment_method ?? '', 'payment_method')
  if (passed) return charge(universe, intent, method, true)
  return failIntent(universe, intent, null, authenticationError('payment_intent', method))
}

function asksForAuthentication({ authentication }: Behaviour, method: PaymentMethod, offSession: boolean): boolean {
  if (authentication === 'unless_set_up') return !offSession || !method._setUp
  if (authentication === 'on_session') return !offSession
  return authentication === 'always'
}

function charge(universe: Universe, intent: PaymentIntent, method: PaymentMethod, authenticated: boolean) {
  const expired = hasExpired(method, universe.now(intent.customer)) ? declines.expired : undefined
  const refusal = behaviourOf(method._behaves).charge ?? expired
  if (refusal) return decline(universe, intent, method, refusal, authenticated)
  const capture = intent.capture_method !== 'manual'
  const paid = newCharge(universe, { ...chargeTermsOf(intent, method), capture, authenticated }, null)
  keepForLater(universe, intent, method)
  const done = universe.collection('payment_intent').update(intent.id, {
    amount_capturable: capture ? 0 : intent.amount,
    amount_received: capture ? intent.amount : 0,
    latest_charge: paid.id,
    next_action: null,
    status: capture ? 'succeeded' : 'requires_capture',
  })
  universe.emit('charge.succeeded', paid)
  universe.emit(capture ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated', done)
  return { status: capture ? 'succeeded' : 'requires_capture', paymentIntent: done, charge: paid } as const
}

function decline(
  universe: Universe,
  intent: PaymentIntent,
  method: PaymentMethod,
  why: Decline,
  authenticated: boolean,
) {
  const failed = newCharge(universe, { ...chargeTermsOf(intent, method), capture: false, authenticated }, why)
  universe.emit('charge.failed', failed)
  return failIntent(universe, intent, failed, declineError(why, method, failed.id))
}

/** With `setup_future_usage`, the payment method is attached to the customer once it has paid. */
function keepForLater(universe: Universe, intent: PaymentIntent, method: PaymentMethod): void {
  if (!intent.setup_future_usage || !intent.customer) return
  if (!method.customer) attachPaymentMethod(universe, method.id, intent.customer)
  if (intent.setup_future_usage === 'off_session')
    universe.collection('payment_method').update(method.id, { _setUp: true })
}
