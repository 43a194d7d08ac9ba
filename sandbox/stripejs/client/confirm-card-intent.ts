import { intentOfSecret } from '../shared/intent-of-secret'
import type { ApiParams, IntentKind } from '../shared/protocol'
import { StripeElement } from './element'
import { IntegrationError } from './integration-error'
import { settleIntent, type IntentResult } from './settle-intent'
import type { StripeContext } from './stripe-context'

export interface CardData {
  payment_method?: string | { card?: unknown; billing_details?: ApiParams; metadata?: ApiParams }
  [param: string]: unknown
}

/** `confirmCardSetup` and `confirmCardPayment`: with a saved payment method, or with the card of an element. */
export async function confirmCardIntent(
  context: StripeContext,
  kind: IntentKind,
  method: string,
  clientSecret: string,
  data: CardData = {},
  options: { handleActions?: boolean } = {},
): Promise<IntentResult> {
  const intent = intentOfSecret(clientSecret)
  if (intent?.kind !== kind) {
    throw new IntegrationError(`Invalid value for ${method}(): a client secret of a ${kind.replace('_', ' ')} was expected.`)
  }
  const { payment_method: paymentMethod, ...rest } = data
  const params = { ...(rest as ApiParams), use_stripe_sdk: true }
  if (typeof paymentMethod !== 'object') {
    const all = { ...params, payment_method: paymentMethod, client_secret: clientSecret }
    return finish(await context.request('POST', `${intent.path}/confirm`, all))
  }
  const { card, ...details } = paymentMethod
  if (card instanceof StripeElement) {
    return finish(await card.callFrame('confirmCard', {
      kind, clientSecret, params: { ...params, payment_method_data: details },
    }))
  }
  const all = { ...params, client_secret: clientSecret, payment_method_data: { type: 'card', ...details, card: card as ApiParams } }
  return finish(await context.request('POST', `${intent.path}/confirm`, all))

  function finish(reply: Awaited<ReturnType<StripeContext['request']>>) {
    if (options.handleActions === false && reply.object) {
      return kind === 'setup_intent' ? { setupIntent: reply.object } : { paymentIntent: reply.object }
    }
    return settleIntent(context, intent!, reply)
  }
}
