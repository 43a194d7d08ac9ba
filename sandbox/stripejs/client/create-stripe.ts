import { intentOfSecret } from '../shared/intent-of-secret'
import type { IntentKind } from '../shared/protocol'
import { confirmCardIntent, type CardData, type CardOptions } from './confirm-card-intent'
import { confirmIntent, type ConfirmOptions } from './confirm-intent'
import { createContext } from './create-context'
import { createPaymentMethod, type PaymentMethodSource } from './create-payment-method'
import { Elements, type ElementsOptions } from './elements'
import { IntegrationError } from './integration-error'
import { settleIntent, type IntentResult } from './settle-intent'
import type { StripeContext } from './stripe-context'

export interface StripeOptions {
  stripeAccount?: string
  locale?: string
}

/**
 * `Stripe(publishableKey, options)` offers what a portal uses of Stripe.js, and calls the sandbox that served the
 * script.
 */
export function createStripe(origin: string, publishableKey: string, given: StripeOptions = {}) {
  if (!/^pk_test_\w+$/.test(publishableKey)) {
    throw new IntegrationError(`The sandbox takes keys of pk_test_… only; it was given ${masked(publishableKey)}.`)
  }
  const context = createContext(origin, publishableKey, given)
  return {
    elements: (options?: ElementsOptions) => new Elements(context, options),
    confirmSetup: (options: ConfirmOptions) => confirmIntent(context, 'setup_intent', 'stripe.confirmSetup', options),
    confirmPayment: (options: ConfirmOptions) =>
      confirmIntent(context, 'payment_intent', 'stripe.confirmPayment', options),
    confirmCardSetup: (secret: string, data?: CardData, options?: CardOptions) =>
      confirmCardIntent(context, 'setup_intent', 'stripe.confirmCardSetup', secret, data, options),
    confirmCardPayment: (secret: string, data?: CardData, options?: CardOptions) =>
      confirmCardIntent(context, 'payment_intent', 'stripe.confirmCardPayment', secret, data, options),
    handleNextAction: (options: { clientSecret: string }) =>
      handleAction(context, 'stripe.handleNextAction', options.clientSecret),
    handleCardAction: (secret: string) => handleAction(context, 'stripe.handleCardAction', secret),
    retrieveSetupIntent: (secret: string) => retrieve(context, 'setup_intent', 'stripe.retrieveSetupIntent', secret),
    retrievePaymentIntent: (secret: string) =>
      retrieve(context, 'payment_intent', 'stripe.retrievePaymentIntent', secret),
    createPaymentMethod: (source: PaymentMethodSource) => createPaymentMethod(context, source),
    createToken: notBuilt('createToken'),
    createConfirmationToken: notBuilt('createConfirmationToken'),
    // The real Stripe.js counts the libraries that use it. The sandbox does not.
    registerAppInfo: () => undefined,
    _registerWrapper: () => undefined,
  }
}

async function retrieve(
  context: StripeContext,
  kind: IntentKind,
  method: string,
  clientSecret: string,
): Promise<IntentResult> {
  const intent = intentOfSecret(clientSecret)
  if (intent?.kind !== kind) throw invalidSecret(method, clientSecret)
  const { object, error } = await context.request('GET', intent.path, { client_secret: clientSecret })
  if (error) return { error }
  return kind === 'setup_intent' ? { setupIntent: object } : { paymentIntent: object }
}

async function handleAction(context: StripeContext, method: string, clientSecret: string): Promise<IntentResult> {
  const intent = intentOfSecret(clientSecret)
  if (!intent) throw invalidSecret(method, clientSecret)
  const reply = await context.request('GET', intent.path, { client_secret: clientSecret })
  if (reply.object && reply.object.status !== 'requires_action') {
    throw new IntegrationError(`${method}: The intent supplied is not in the requires_action state.`)
  }
  return settleIntent(context, intent, reply)
}

function invalidSecret(method: string, clientSecret: unknown) {
  return new IntegrationError(`Invalid value for ${method} intent secret: ${String(clientSecret)}`)
}

function notBuilt(method: string) {
  return async () => {
    throw new IntegrationError(`The sandbox's Stripe.js has not built stripe.${method}().`)
  }
}

function masked(key: unknown) {
  return typeof key === 'string' ? `${key.slice(0, 8)}…` : String(key)
}
