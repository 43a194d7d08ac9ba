import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Invoice } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { MerchantContact } from '../frame/merchant-contact'
import { InvoiceHistory } from './invoice-history'

type DeletedCustomerProps = { session: PortalSession; invoices: Invoice[] }

/** What is left for a customer who was deleted at Stripe: the truth, whom to ask, and invoices if there still are any. */
export function DeletedCustomer({ session, invoices }: DeletedCustomerProps) {
  const t = translator(session.locale, 'portal')
  const merchant = session.merchant.name
  return (
    <div className="grid max-w-2xl gap-5">
      <h1 className="text-2xl font-semibold">{t('deleted.heading')}</h1>
      <p className="text-pretty">{t('deleted.hint', { merchant })}</p>
      {invoices.length > 0 && session.configuration.invoiceHistory.enabled ? (
        <InvoiceHistory session={session} invoices={invoices} />
      ) : (
        <p className="text-pretty">{t('deleted.noInvoices', { merchant })}</p>
      )}
      <div>
        <MerchantContact session={session} />
      </div>
    </div>
  )
}
