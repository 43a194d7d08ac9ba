import type { StripeJsLocale } from '../shared/resolve-locale'
import type { ApiParams, ApiReply } from '../shared/protocol'

/** What every part of one `Stripe(publishableKey, options)` shares. */
export interface StripeContext {
  /** Of the sandbox, which is where this script came from. */
  origin: string
  publishableKey: string
  stripeAccount: string | null
  /** The `locale` option as given; `Elements` may have one of its own. */
  locale: string | null
  resolveLocale(locale: string | null): StripeJsLocale
  /** A call of the API that carries no card, made by a frame of the sandbox's origin. */
  request(method: 'GET' | 'POST', path: string, params: ApiParams): Promise<ApiReply>
}
