import { apiErrorText } from '../shared/api-error-text'
import { formEncode } from '../shared/form-encode'
import type { ApiError, ApiObject, ApiParams, ApiReply, FrameConfig } from '../shared/protocol'
import { translate } from '../shared/translate'

/** As long as Stripe.js might wait before it calls the connection lost, in milliseconds. */
const patience = 30_000

/**
 * A call of the sandbox's API from its own origin, with the publishable key. A failure comes back as Stripe's error,
 * worded in the language of the page; a lost connection is `api_connection_error`.
 */
export async function callApi(
  config: FrameConfig,
  method: 'GET' | 'POST',
  path: string,
  params: ApiParams,
): Promise<ApiReply> {
  const text = translate(config.locale)
  const form = formEncode(params)
  try {
    const response = await fetch(method === 'GET' ? `${path}?${form}` : path, {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${config.publishableKey}`,
        ...(config.stripeAccount && { 'Stripe-Account': config.stripeAccount }),
      },
      ...(method === 'POST' && { body: form }),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    const body = (await response.json()) as ApiObject & { error?: ApiError }
    return body.error ? { error: apiErrorText(body.error, text) } : { object: body }
  } catch (error) {
    // A lost connection, an answer that never came, or one that was cut short.
    if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
    return { error: { type: 'api_connection_error', message: text('api_connection_error') } }
  }
}
