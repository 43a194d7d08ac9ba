import type { Stripe } from '../client/client'

type Terms = {
  customer: string
  /** of the portal configuration: which kinds of payment methods are offered; null for the account's own */
  paymentMethodConfiguration: string | null
  metadata: Record<string, string>
  idempotencyKey: string
  /** milliseconds of each of two attempts: somebody waits, and can press the button again */
  timeout: number
}

/** Makes the SetupIntent that a payment method will be entered for, and answers its client secret. Throws Stripe's error. */
export async function createSetupIntent(stripe: Stripe, terms: Terms): Promise<string> {
  const { customer, paymentMethodConfiguration, metadata, idempotencyKey, timeout } = terms
  const setup = await stripe.setupIntents.create(
    {
      customer,
      usage: 'off_session',
      metadata,
      ...(paymentMethodConfiguration && { payment_method_configuration: paymentMethodConfiguration }),
    },
    { idempotencyKey, timeout, maxNetworkRetries: 1 },
  )
  if (!setup.client_secret) throw new Error(`SetupIntent ${setup.id} came without its client secret`)
  return setup.client_secret
}
