import type { Locale } from '@/lib/i18n/locales'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import type { Result } from '@/lib/errors'
import type { PortalFlow } from '../flows/portal-flow'

/** One browser's access to one customer's portal, checked for this request. */
export type PortalSession = {
  id: string
  merchantId: string
  customerId: string
  /** of the URL, to build links to the portal's other pages */
  token: string
  merchant: MerchantFace
  customer: { id: string; name: string | null; email: string | null }
  configuration: PortalFeatures
  locale: Locale
  timeZone: string
  /** the frozen time of the customer's test clock, else the server's clock */
  now: Date
  flow: PortalFlow | null
  returnUrl: string | null
  /** a supporter looks, and changes nothing */
  readOnly: boolean
  /** the link it came by */
  linkId: string | null
  /** the user who made the link it came by, where the console showed it to them: 'user:…' */
  linkMadeBy: string | null
  expiresAt: Date
}

/** A request for a portal page, allowed or not: what its page must be written in, and whose portal it is. */
export type PortalVisit = {
  locale: Locale
  /** null where the token's signature does not tell whose it is */
  merchant: MerchantFace | null
  session: Result<PortalSession>
  /** what a good signature says of a session that was refused, for the log */
  claimed?: { merchantId: string; customerId: string; sessionId: string }
}
