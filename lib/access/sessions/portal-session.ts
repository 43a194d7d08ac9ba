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
  /** the connected account (acct_…) whose subscriptions and invoices alone it shows; null for all of the customer's */
  onBehalfOf: string | null
  /** the token in the URL, for links to the portal's other pages */
  token: string
  merchant: MerchantFace
  /** the kinds of mails that the merchant does not send */
  mailsOff: string[]
  customer: { id: string; name: string | null; email: string | null }
  configuration: PortalFeatures
  locale: Locale
  timeZone: string
  /** the frozen time of the customer's test clock, else the server's clock */
  now: Date
  flow: PortalFlow | null
  returnUrl: string | null
  /** true for a support visit, which changes nothing */
  readOnly: boolean
  linkId: string | null
  /** 'user:…' if the console showed the link to that user */
  linkMadeBy: string | null
  /** whether a link let it in that only the address on file has seen, as from the login page: nobody else vouches for it */
  byAddress: boolean
  expiresAt: Date
}

/** A request for a portal page, allowed or not, with its language and merchant. */
export type PortalVisit = {
  locale: Locale
  /** null unless a valid signature names the merchant */
  merchant: MerchantFace | null
  session: Result<PortalSession>
  /** what a valid signature says about a refused session, for the log */
  claimed?: { merchantId: string; customerId: string; sessionId: string }
}
