import { expect, it } from 'vitest'
import type { Stripe } from '../client/client'
import { createSetupIntent } from './create-setup-intent'

/** What is asked of Stripe. */
async function asked(paymentMethodConfiguration: string | null): Promise<unknown> {
  const calls: unknown[] = []
  const create = (params: unknown) => {
    calls.push(params)
    return Promise.resolve({ client_secret: 'seti_1_secret_1' })
  }
  const stripe = { setupIntents: { create } } as unknown as Stripe
  const metadata = { portico_intent: 'intent' }
  await createSetupIntent(stripe, {
    customer: 'cus_1',
    paymentMethodConfiguration,
    metadata,
    idempotencyKey: 'key',
    timeout: 1000,
  })
  return calls[0]
}

it('takes the kinds of methods that the configuration names, or those of the account', async () => {
  expect(await asked('pmc_1')).toMatchObject({ customer: 'cus_1', payment_method_configuration: 'pmc_1' })
  expect(await asked(null)).not.toHaveProperty('payment_method_configuration')
})
