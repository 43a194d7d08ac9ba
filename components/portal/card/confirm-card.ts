import type { Stripe, StripeElements, StripeError } from '@stripe/stripe-js'

/** A SetupIntent of ours or an invoice's payment, with the address that a bank's page returns to. */
export type Begun = { clientSecret: string; returnUrl: string }

/** The id of what was confirmed, or why it was not. */
type Confirmed = { id: string; error?: undefined } | { error: StripeError }

/**
 * Confirms the typed card with Stripe and the bank, for a SetupIntent or for the payment of an invoice, whichever the
 * form was made for. An answer that was lost is looked up.
 */
export async function confirmCard(
  stripe: Stripe,
  elements: StripeElements,
  { clientSecret, returnUrl }: Begun,
): Promise<Confirmed> {
  const terms = {
    elements,
    clientSecret,
    redirect: 'if_required' as const,
    confirmParams: { return_url: returnUrl },
  }
  if (clientSecret.startsWith('seti_')) {
    const { error, setupIntent } = await stripe.confirmSetup(terms)
    if (setupIntent) return { id: setupIntent.id }
    return (await findSetup(stripe, clientSecret, error)) ?? { error }
  }
  const { error, paymentIntent } = await stripe.confirmPayment(terms)
  if (paymentIntent) return { id: paymentIntent.id }
  return (await findPayment(stripe, clientSecret, error)) ?? { error }
}

async function findSetup(stripe: Stripe, clientSecret: string, error: StripeError): Promise<{ id: string } | null> {
  if (isFinal(error)) return null
  const known = error.setup_intent ?? (await stripe.retrieveSetupIntent(clientSecret)).setupIntent
  return known?.status === 'succeeded' ? { id: known.id } : null
}

async function findPayment(stripe: Stripe, clientSecret: string, error: StripeError): Promise<{ id: string } | null> {
  if (isFinal(error)) return null
  const known = error.payment_intent ?? (await stripe.retrievePaymentIntent(clientSecret)).paymentIntent
  return known?.status === 'succeeded' || known?.status === 'processing' ? { id: known.id } : null
}

function isFinal({ type }: StripeError): boolean {
  return type === 'validation_error' || type === 'card_error'
}
