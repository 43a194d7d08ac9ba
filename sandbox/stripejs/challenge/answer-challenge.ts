import { authenticatePaymentIntent } from '../../core/payments/confirm-payment-intent'
import { authenticateSetupIntent } from '../../core/payments/confirm-setup-intent'
import type { Sandbox } from '../../core/store/sandbox'
import type { Challenge } from './find-challenge'

const outcomes = ['complete', 'fail', 'cancel'] as const

/** What the customer does with a challenge. Leaving it (`cancel`) fails the authentication, as with Stripe. */
export type Outcome = (typeof outcomes)[number]

export function isOutcome(value: string | undefined): value is Outcome {
  return outcomes.some((outcome) => outcome === value)
}

/** Ends the challenge of an intent that waits for it, and whatever waits for the intent. Answers the intent then. */
export function answerChallenge(sandbox: Sandbox, challenge: Challenge, outcome: Outcome): Challenge['intent'] {
  const { universe, kind, intent } = challenge
  const passed = outcome === 'complete'
  return universe.transact(null, () => {
    if (kind === 'setup_intent') return authenticateSetupIntent(universe, intent.id, passed)
    const result = authenticatePaymentIntent(universe, intent.id, passed)
    sandbox.options.paymentSettled(universe, result)
    return result.paymentIntent
  })
}
