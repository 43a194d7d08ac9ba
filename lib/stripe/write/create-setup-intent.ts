import type { Stripe } from '../client/client'

type Terms = {
  customer: string
  /** selects which kinds of payment methods are offered; null for the account's own selection */
  paymentMethodConfiguration: string | null
  metadata: Record<string, string>
  idempotencyKey: string
  /** milliseconds of each of two attempts; the customer waits, and can try again */
  timeout: number
}

/** Makes the SetupIntent for entering a payment method and answers its client secret. Throws Stripe's error. */
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
