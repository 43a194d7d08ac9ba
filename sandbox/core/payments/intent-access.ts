import type { Context } from '../http/route'
import { resourceMissing, StripeError } from '../http/stripe-error'

/** A publishable key may read an intent only together with its client secret. Throws Stripe's errors. */
export function checkClientSecret(
  { input, publishable }: Context,
  intent: { id: string; object: string; client_secret: string | null },
): void {
  const isSetup = intent.object === 'setup_intent'
  const secret = input.text('client_secret')
  if (publishable && !secret) throw resourceMissing(isSetup ? 'setupintent' : 'payment_intent', intent.id, 'intent')
  if (!secret || secret === intent.client_secret) return
  throw new StripeError({
    status: 404,
    code: 'resource_missing',
    param: 'client_secret',
    message:
      `The client_secret provided does not match any associated ${isSetup ? 'SetupIntent' : 'PaymentIntent'} on this ` +
      'account. Ensure the provided client_secret is correct and was generated on the same account.',
  })
}
