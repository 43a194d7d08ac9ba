import type { IntentReference } from '../shared/intent-of-secret'
import type { ApiError } from '../shared/protocol'
import type { ElementsOptions } from './elements'
import { IntegrationError } from './integration-error'
import type { StripeContext } from './stripe-context'

/**
 * What a form that was shown before its intent was made was told of it has to be what the intent says:
 * https://docs.stripe.com/payments/accept-a-payment-deferred. Returns the error that `confirmPayment` resolves with.
 */
export async function findMismatch(
  context: StripeContext,
  { kind, path, clientSecret }: IntentReference,
  { mode, currency, setupFutureUsage = null }: Pick<ElementsOptions, 'mode' | 'currency' | 'setupFutureUsage'>,
): Promise<ApiError | null> {
  if ((mode === 'setup') !== (kind === 'setup_intent')) {
    throw new IntegrationError(`Elements in mode ${String(mode)} cannot confirm a ${kind.replace('_', ' ')}.`)
  }
  if (mode === 'setup') return null
  const { object, error } = await context.request('GET', path, { client_secret: clientSecret })
  if (error) return error
  // A subscription's payment method is always kept for later.
  const usage = mode === 'subscription' ? 'off_session' : setupFutureUsage
  const told = { currency, setup_future_usage: usage }
  for (const [name, value] of Object.entries(told)) {
    if (object[name] === value) continue
    return {
      type: 'invalid_request_error',
      message: `The PaymentIntent's ${name} (${String(object[name])}) is not what elements() was given (${String(value)}).`,
    }
  }
  return null
}
