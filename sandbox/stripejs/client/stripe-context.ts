import type { StripeJsLocale } from '../shared/resolve-locale'
import type { ApiParams, ApiReply } from '../shared/protocol'

/** All parts of one `Stripe(publishableKey, options)` share this. */
export interface StripeContext {
  /** The origin of the sandbox, which served this script. */
  origin: string
  publishableKey: string
  stripeAccount: string | null
  /** The `locale` option as given. `Elements` may have its own. */
  locale: string | null
  resolveLocale(locale: string | null): StripeJsLocale
  /** Makes an API call without card data, in a frame of the sandbox's origin. */
  request(method: 'GET' | 'POST', path: string, params: ApiParams): Promise<ApiReply>
}
