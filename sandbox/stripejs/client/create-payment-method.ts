import type { ApiError, ApiObject, ApiParams } from '../shared/protocol'
import { StripeElement } from './element'
import { Elements } from './elements'
import { IntegrationError } from './integration-error'
import type { StripeContext } from './stripe-context'

export interface PaymentMethodSource {
  elements?: Elements
  element?: StripeElement
  params?: ApiParams
  type?: string
  card?: unknown
  [param: string]: unknown
}

/** `createPaymentMethod` takes elements, one element, or data with a card element in it. */
export async function createPaymentMethod(
  context: StripeContext,
  source: PaymentMethodSource,
): Promise<{ paymentMethod: ApiObject; error?: undefined } | { error: ApiError }> {
  const { elements, element, params = {}, ...data } = source ?? {}
  const reply = await send()
  return reply.error ? { error: reply.error } : { paymentMethod: reply.object }

  function send() {
    if (elements instanceof Elements) {
      if (elements.owesSubmit) {
        throw new IntegrationError('elements.submit() must be called before stripe.createPaymentMethod().')
      }
      return elements.cardElement().callFrame('createCard', params)
    }
    if (element instanceof StripeElement) return element.callFrame('createCard', params)
    const { card, ...rest } = data
    if (card instanceof StripeElement) return card.callFrame('createCard', rest as ApiParams)
    return context.request('POST', '/v1/payment_methods', data as ApiParams)
  }
}
