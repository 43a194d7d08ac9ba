import { apiErrorText } from '../shared/api-error-text'
import { formEncode } from '../shared/form-encode'
import type { ApiError, ApiObject, ApiParams, ApiReply, FrameConfig } from '../shared/protocol'
import { translate } from '../shared/translate'

/** After this many milliseconds the connection counts as lost. */
const patience = 30_000

/**
 * Calls the sandbox's API from its own origin with the publishable key. A failure answers Stripe's error in the page's
 * language, and a lost connection answers `api_connection_error`.
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
    // The connection was lost, no answer came, or the answer was cut short.
    if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
    return { error: { type: 'api_connection_error', message: text('api_connection_error') } }
  }
}
