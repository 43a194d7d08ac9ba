import { resolveLocale } from '../shared/resolve-locale'
import { translate } from '../shared/translate'
import { openFrame, type OpenFrame } from './open-frame'
import type { StripeContext } from './stripe-context'

/**
 * The parts that one Stripe object shares. A hidden frame of the sandbox's origin makes the API calls and opens at the
 * first one. The page needs only `frame-src` for it and no CORS.
 */
export function createContext(
  origin: string,
  publishableKey: string,
  options: { stripeAccount?: string; locale?: string },
): StripeContext {
  let controller: OpenFrame | null = null
  const context: StripeContext = {
    origin,
    publishableKey,
    stripeAccount: options.stripeAccount ?? null,
    locale: options.locale ?? null,
    resolveLocale: (locale) => resolveLocale(locale ?? options.locale, navigator.languages),
    request: (method, path, params) => {
      controller = controller?.iframe.isConnected ? controller : openController(context)
      return controller.call('request', { method, path, params })
    },
  }
  return context
}

function openController(context: StripeContext): OpenFrame {
  const locale = context.resolveLocale(null)
  const frame = openFrame({
    origin: context.origin,
    title: translate(locale)('frameTitle'),
    config: () => ({
      kind: 'controller',
      publishableKey: context.publishableKey,
      stripeAccount: context.stripeAccount,
      locale,
      browserLanguage: navigator.language,
      clientSecret: null,
      mode: null,
      appearance: {},
      fonts: [],
      options: {},
    }),
    onEvent: () => undefined,
  })
  frame.iframe.setAttribute('aria-hidden', 'true')
  frame.iframe.tabIndex = -1
  const unseen = { position: 'fixed', width: '1px', height: '1px', border: '0', visibility: 'hidden' }
  Object.assign(frame.iframe.style, unseen)
  document.body.append(frame.iframe)
  return frame
}
