import { findMismatch } from './find-mismatch'
import { intentOfSecret, type IntentReference } from '../shared/intent-of-secret'
import type { ApiObject, ApiParams, IntentKind } from '../shared/protocol'
import { returnUrl } from '../shared/return-url'
import { Elements } from './elements'
import { IntegrationError } from './integration-error'
import { never, settleIntent, type IntentResult } from './settle-intent'
import type { StripeContext } from './stripe-context'

export interface ConfirmOptions {
  elements?: Elements
  clientSecret?: string
  confirmParams?: ApiParams
  redirect?: 'always' | 'if_required'
}

/**
 * `confirmSetup` and `confirmPayment` resolve with `{error}`, or with the intent if `redirect` is `if_required`.
 * Otherwise the browser goes to the `return_url` and the promise never resolves.
 */
export async function confirmIntent(
  context: StripeContext,
  kind: IntentKind,
  method: string,
  options: ConfirmOptions,
): Promise<IntentResult> {
  const { elements, confirmParams = {}, redirect = 'always' } = options ?? {}
  const intent = readIntent(kind, method, options)
  const url = confirmParams.return_url
  if (redirect === 'always' && typeof url !== 'string') {
    throw new IntegrationError(
      `${method}(): the \`confirmParams.return_url\` argument is required unless passing \`redirect: 'if_required'\`.`,
    )
  }
  if (elements?.owesSubmit) throw new IntegrationError(`elements.submit() must be called before ${method}().`)

  const mismatch = elements?.told ? await findMismatch(context, intent, elements.told) : null
  if (mismatch) return { error: mismatch }
  const params = { ...confirmParams, use_stripe_sdk: true }
  const reply = elements
    ? await elements.cardElement().callFrame('confirmCard', { kind, clientSecret: intent.clientSecret, params })
    : await context.request('POST', `${intent.path}/confirm`, { ...params, client_secret: intent.clientSecret })
  const result = await settleIntent(context, intent, reply, { locale: elements?.locale })
  if (result.error || redirect === 'if_required') return result
  location.assign(returnUrl(String(url), intentIn(result)))
  return never
}

function readIntent(kind: IntentKind, method: string, options: ConfirmOptions | undefined): IntentReference {
  const { elements, clientSecret } = options ?? {}
  if (elements !== undefined && !(elements instanceof Elements)) {
    throw new IntegrationError(`Invalid value for ${method}(): elements should be an Elements instance.`)
  }
  const intent = intentOfSecret(clientSecret ?? elements?.clientSecret)
  if (!intent) {
    throw new IntegrationError(`${method}() needs a clientSecret, or elements that were created with one.`)
  }
  if (intent.kind !== kind) {
    const name = kind.replace('_', ' ')
    throw new IntegrationError(`Invalid value for ${method}(): the client secret is not that of a ${name}.`)
  }
  return intent
}

function intentIn(result: IntentResult) {
  const intent = 'setupIntent' in result ? result.setupIntent : 'paymentIntent' in result ? result.paymentIntent : null
  return intent as ApiObject & { client_secret: string | null; status: string }
}
