import { intentOfSecret, type IntentReference } from '../shared/intent-of-secret'
import type { ApiParams, ApiReply, IntentKind } from '../shared/protocol'
import { StripeElement } from './element'
import { IntegrationError } from './integration-error'
import { settleIntent, type IntentResult } from './settle-intent'
import type { StripeContext } from './stripe-context'

export interface CardData {
  payment_method?: string | { card?: unknown; billing_details?: ApiParams; metadata?: ApiParams }
  [param: string]: unknown
}

export interface CardOptions {
  /** With false, the page handles a 3-D Secure challenge. */
  handleActions?: boolean
}

/** `confirmCardSetup` and `confirmCardPayment` take a saved payment method or the card of an element. */
export async function confirmCardIntent(
  context: StripeContext,
  kind: IntentKind,
  method: string,
  clientSecret: string,
  data: CardData = {},
  options: CardOptions = {},
): Promise<IntentResult> {
  const intent = intentOfSecret(clientSecret)
  if (intent?.kind !== kind) {
    const name = kind.replace('_', ' ')
    throw new IntegrationError(`Invalid value for ${method}(): a client secret of a ${name} was expected.`)
  }
  const { payment_method: paymentMethod, ...rest } = data
  const params = { ...(rest as ApiParams), use_stripe_sdk: true }
  if (typeof paymentMethod !== 'object') {
    const all = { ...params, payment_method: paymentMethod, client_secret: clientSecret }
    return finish(await context.request('POST', `${intent.path}/confirm`, all))
  }
  const { card, ...details } = paymentMethod
  if (card instanceof StripeElement) {
    return finish(
      await card.callFrame('confirmCard', {
        kind,
        clientSecret,
        params: { ...params, payment_method_data: details },
      }),
    )
  }
  const given = { type: 'card', ...details, card: card as ApiParams }
  const all = { ...params, client_secret: clientSecret, payment_method_data: given }
  return finish(await context.request('POST', `${intent.path}/confirm`, all))

  function finish(reply: ApiReply) {
    return settleIntent(context, intent as IntentReference, reply, { handlesActions: options.handleActions !== false })
  }
}
