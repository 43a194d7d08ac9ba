import { confirmPaymentIntent, type ConfirmTerms } from './confirm-payment-intent'
import { newPaymentIntent, type IntentTerms } from './new-payment-intent'
import type { PaymentOutcome } from './payment-outcome'
import type { Universe } from './universe'

/**
 * Charges a stored payment method: makes the PaymentIntent (or takes the one named, for another attempt) and confirms
 * it. Answers what came of it; a decline is an outcome, not an error. Events in Stripe's order, from
 * `payment_intent.created`.
 */
export function chargePaymentMethod(
  universe: Universe,
  terms: IntentTerms & Omit<ConfirmTerms, 'paymentMethod'> & { paymentMethod: string; paymentIntent?: string | null },
): PaymentOutcome {
  const { paymentIntent, paymentMethod, offSession, onAuthentication, returnUrl = null, useStripeSdk = false } = terms
  const id = paymentIntent ?? newPaymentIntent(universe, terms).id
  return confirmPaymentIntent(universe, id, { paymentMethod, offSession, onAuthentication, returnUrl, useStripeSdk })
}
