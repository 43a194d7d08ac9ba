import { Badge } from '@/components/ui/badge'
import type { PortalSession } from '@/lib/access/portal-session'
import { invoiceLabel } from '@/lib/billing/invoice-label'
import type { Invoice } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { FactList } from './fact-list'
import { invoiceTones } from './invoice-table'

/** What an invoice says of itself, as names and values. */
export function InvoiceDetails({ session, invoice }: { session: PortalSession; invoice: Invoice }) {
  const { locale, now } = session
  const t = translator(locale, 'portal')
  const flow = translator(locale, 'flow')
  const { currency } = invoice
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  const day = (date: Date | null) => date && formatDate(date, session)
  const label = invoiceLabel(invoice, now)
  return (
    <FactList
      facts={[
        [flow('invoice.number'), invoice.number],
        [t('invoices.date'), day(invoice.createdAt)],
        [t('invoices.status'), label && <Badge tone={invoiceTones[label]}>{t(`invoices.label.${label}`)}</Badge>],
        [t('invoices.plan'), invoice.planNames.join(', ') || null],
        [flow('invoice.dueDate'), invoice.status === 'open' ? day(invoice.dueDate) : null],
        [flow('invoice.total'), money(invoice.total)],
        [flow('invoice.paid'), invoice.amountPaid > 0n ? money(invoice.amountPaid) : null],
        [flow('invoice.paidAt'), day(invoice.paidAt)],
        [flow('invoice.remaining'), invoice.status === 'open' ? money(invoice.amountRemaining) : null],
      ]}
    />
  )
}
