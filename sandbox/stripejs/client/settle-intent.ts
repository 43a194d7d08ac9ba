import { apiErrorText } from '../shared/api-error-text'
import type { IntentReference } from '../shared/intent-of-secret'
import type { ApiError, ApiObject, ApiReply } from '../shared/protocol'
import type { StripeJsLocale } from '../shared/resolve-locale'
import { translate, type Translate } from '../shared/translate'
import { openChallenge } from './open-challenge'
import type { StripeContext } from './stripe-context'

export type IntentResult =
  { setupIntent: ApiObject; error?: undefined } | { paymentIntent: ApiObject; error?: undefined } | { error: ApiError }

export interface SettleOptions {
  /** The language of the 3-D Secure dialog. */
  locale?: StripeJsLocale | undefined
  /** With false, the page handles what the customer must do. */
  handlesActions?: boolean
}

/** The promise never settles, because the browser leaves the page and nothing may go on. */
export const never = new Promise<never>(() => undefined)

/**
 * Takes a confirmed intent to its end. It shows a 3-D Secure challenge in a dialog, or goes to the bank's page if the
 * intent was confirmed for a redirect. The result is the intent, or the error to show the customer.
 */
export async function settleIntent(
  context: StripeContext,
  reference: IntentReference,
  reply: ApiReply,
  { locale = context.resolveLocale(null), handlesActions = true }: SettleOptions = {},
): Promise<IntentResult> {
  if (reply.error) return { error: reply.error }
  const intent = reply.object
  if (intent.status !== 'requires_action' || !handlesActions) return resultOf(intent)
  const address = redirectAddress(intent)
  if (address) {
    location.assign(address)
    return never
  }
  await openChallenge(context, reference, locale)
  const after = await context.request('GET', reference.path, { client_secret: reference.clientSecret })
  if (after.error) return { error: after.error }
  const failed = after.object.status === 'requires_payment_method' || after.object.status === 'requires_action'
  return failed ? { error: authenticationError(after.object, translate(locale)) } : resultOf(after.object)
}

function resultOf(intent: ApiObject): IntentResult {
  return intent.object === 'setup_intent' ? { setupIntent: intent } : { paymentIntent: intent }
}

function redirectAddress(intent: ApiObject): string | null {
  const action = intent.next_action as { type?: string; redirect_to_url?: { url?: string } } | null
  return (action?.type === 'redirect_to_url' && action.redirect_to_url?.url) || null
}

function authenticationError(intent: ApiObject, text: Translate): ApiError {
  const last = (intent.last_setup_error ?? intent.last_payment_error) as ApiError | null | undefined
  const code = `${intent.object}_authentication_failure`
  const error = last ?? { type: 'invalid_request_error', code }
  return apiErrorText({ message: text('authentication_failure'), ...error, [intent.object]: intent }, text)
}
