import { adoptSetUpMethod } from '../../billing/subscriptions/adopt-set-up-method'
import { attachPaymentMethod } from './attach-payment-method'
import { behaviourOf } from './behaviours/behaviour-of'
import { declines } from './behaviours/card-behaviours'
import { debitTerms } from './debits/debit-terms'
import { mandateFor } from './debits/mandate-for'
import { hasExpired } from './has-expired'
import { nextAction } from './next-action'
import type { Objects } from '../store/objects'
import { authenticationError, declineError, type PaymentError } from './payment-outcome'
import type { Universe } from '../store/universe'

type SetupIntent = Objects['setup_intent']
type PaymentMethod = Objects['payment_method']

export interface SetupTerms {
  paymentMethod: string
  returnUrl: string | null
  useStripeSdk: boolean
}

/**
 * Checks a payment method with the bank and attaches it to the intent's customer. A decline leaves the intent at
 * `requires_payment_method` with `last_setup_error`. A card that requires it waits for 3-D Secure.
 */
export function confirmSetupIntent(universe: Universe, id: string, terms: SetupTerms): SetupIntent {
  const method = universe.collection('payment_method').require(terms.paymentMethod, 'payment_method')
  const intent = universe.collection('setup_intent').update(id, {
    payment_method: method.id,
    last_setup_error: null,
    next_action: null,
  })
  const behaviour = behaviourOf(method._behaves)
  const expired = hasExpired(method, universe.now(intent.customer)) ? declines.expired : undefined
  const refusal = behaviour.attach ?? expired
  if (refusal) return fail(universe, intent, method, declineError(refusal, method))
  if (!behaviour.authentication) return succeed(universe, intent, method, false)
  const waiting = universe.collection('setup_intent').update(id, {
    latest_attempt: newAttempt(universe, intent, method, 'requires_action', null).id,
    next_action: nextAction(universe, { intent: id, clientSecret: intent.client_secret ?? '', ...terms }),
    status: 'requires_action',
  })
  universe.emit('setup_intent.requires_action', waiting)
  return waiting
}

/** Ends the 3-D Secure challenge of an intent that waits for it. */
export function authenticateSetupIntent(universe: Universe, id: string, passed: boolean): SetupIntent {
  const intent = universe.collection('setup_intent').require(id)
  const method = universe.collection('payment_method').require(intent.payment_method ?? '', 'payment_method')
  if (passed) return succeed(universe, intent, method, true)
  return fail(universe, intent, method, authenticationError('setup_intent', method))
}

function succeed(universe: Universe, intent: SetupIntent, method: PaymentMethod, authenticated: boolean): SetupIntent {
  const attempt = newAttempt(universe, intent, method, 'succeeded', null, authenticated)
  if (intent.customer) attachPaymentMethod(universe, method.id, intent.customer)
  universe.collection('payment_method').update(method.id, { _setUp: true })
  const mandate = debitTerms(method) ? mandateFor(universe, method).id : null
  const done = universe.collection('setup_intent').update(intent.id, {
    latest_attempt: attempt.id,
    ...(mandate && { mandate }),
    next_action: null,
    status: 'succeeded',
  })
  universe.emit('setup_intent.succeeded', done)
  if (intent._subscription) adoptSetUpMethod(universe, intent._subscription, method.id)
  return done
}

function fail(universe: Universe, intent: SetupIntent, method: PaymentMethod, error: PaymentError): SetupIntent {
  const attempt = newAttempt(universe, intent, method, 'failed', error)
  const failed = universe.collection('setup_intent').update(intent.id, {
    last_setup_error: error as SetupIntent['last_setup_error'],
    latest_attempt: attempt.id,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  })
  universe.emit('setup_intent.setup_failed', failed)
  return failed
}

function newAttempt(
  universe: Universe,
  intent: SetupIntent,
  method: PaymentMethod,
  status: string,
  error: PaymentError | null,
  authenticated = false,
): Objects['setup_attempt'] {
  const { card } = method
  return universe.collection('setup_attempt').insert({
    id: universe.newId('setatt'),
    object: 'setup_attempt',
    application: null,
    created: universe.now(intent.customer),
    customer: intent.customer,
    customer_account: null,
    flow_directions: null,
    livemode: false,
    on_behalf_of: null,
    payment_method: method.id,
    payment_method_details: {
      type: method.type,
      ...(card && {
        card: {
          brand: card.brand,
          checks: card.checks,
          country: card.country,
          exp_month: card.exp_month,
          exp_year: card.exp_year,
          fingerprint: card.fingerprint,
          funding: card.funding,
          last4: card.last4,
          network: card.brand,
          three_d_secure: authenticated ? challenged : null,
          wallet: null,
        },
      }),
    },
    setup_error: error as Objects['setup_attempt']['setup_error'],
    setup_intent: intent.id,
    status,
    usage: intent.usage,
  })
}

const challenged = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  result: 'authenticated',
  result_reason: null,
  transaction_id: '1e4a9d6f-3a63-4b0c-9d1f-6f6d5f0f7a11',
  version: '2.2.0',
} as const
