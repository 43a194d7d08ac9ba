import type { Invoice } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/locales'
import { merchantFaceFields, type MerchantFace } from '@/lib/merchant/merchant-face'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { loadPortal, type Portal } from '@/lib/mirror/load-portal'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import type { MailAbout } from '@/lib/mail/customer-mail'

/** What a mail may say, as the mirror knows it when the mail is sent. */
export type MailFacts = {
  merchant: MerchantFace
  mailsOff: string[]
  customer: { id: string; email: string | null; name: string | null }
  locale: Locale
  /** the customer's clock where there is one, else the server's */
  now: Date
  portal: Portal
  invoice: Invoice | null
  optedOut: boolean
}

/**
 * The facts of a mail to one customer, within the scope of its link; null where the merchant or the customer is gone.
 * `linkLocale` is the language set for the mail's link.
 */
export async function loadMailFacts(
  scope: PortalScope,
  about: MailAbout,
  serverNow: Date,
  linkLocale: string | null = null,
): Promise<MailFacts | null> {
  const { merchantId, customerId } = scope
  const [merchant, customer, portal, optOut] = await Promise.all([
    db.merchant.findUnique({ where: { id: merchantId }, select: { ...merchantFaceFields, mailsOff: true } }),
    db.customer.findUnique({ where: { merchantId_id: { merchantId, id: customerId } } }),
    loadPortal(scope),
    db.mailOptOut.findUnique({ where: { merchantId_customerId: { merchantId, customerId } } }),
  ])
  if (!merchant || !customer || customer.deleted) return null
  if (!portal.ok) throw new Error(`The mirror could not be read for a mail: ${portal.code}`)
  const { mailsOff, ...face } = merchant
  const invoice = 'invoice' in about.input ? await loadInvoice(scope, about.input.invoice) : null
  return {
    merchant: face,
    mailsOff,
    customer,
    locale: await resolveReaderLocale(face, { session: linkLocale, customer: customer.preferredLocales }),
    now: customer.frozenTime ?? serverNow,
    portal: portal.value,
    invoice: invoice?.ok ? invoice.value : null,
    optedOut: optOut !== null,
  }
}
