import { Badge, type Tone } from '@/components/ui/badge'
import { invoiceLabel, type InvoiceLabel } from '@/lib/billing/invoice-label'
import { isPayable } from '@/lib/billing/is-payable'
import type { Invoice } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/portal-session'

type InvoiceTableProps = { session: PortalSession; invoices: Invoice[] }

/** How each label of an invoice looks. */
export const invoiceTones: Record<InvoiceLabel, Tone> = {
  paid: 'good', due: 'warn', overdue: 'bad', void: 'neutral', uncollectible: 'neutral',
}

/** Invoices, one a row; each leads to its page. */
export function InvoiceTable({ session, invoices }: InvoiceTableProps) {
  const t = translator(session.locale, 'portal')
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('invoices.caption')}</caption>
      <thead className="sr-only sm:not-sr-only">
        <tr className="border-b border-line text-left text-xs text-muted">
          <th scope="col" className="py-2 pr-4 font-medium">{t('invoices.date')}</th>
          <th scope="col" className="py-2 pr-4 text-right font-medium">{t('invoices.amount')}</th>
          <th scope="col" className="py-2 pr-4 font-medium">{t('invoices.status')}</th>
          <th scope="col" className="py-2 font-medium">{t('invoices.plan')}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => <InvoiceRow key={invoice.id} session={session} invoice={invoice} />)}
      </tbody>
    </table>
  )
}

function InvoiceRow({ session, invoice }: { session: PortalSession; invoice: Invoice }) {
  const { locale, now, token } = session
  const t = translator(locale, 'portal')
  const label = invoiceLabel(invoice, now)
  const date = formatDate(invoice.issuedAt, { ...session, style: 'medium' })
  const amount = formatMoney({ amount: invoice.total, currency: invoice.currency }, locale)
  const page = `/portal/${token}/invoices/${invoice.id}`
  return (
    <tr className="border-b border-line last:border-0 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-4 max-sm:py-2">
      <td className="py-2 pr-4 whitespace-nowrap max-sm:p-0">
        <a
          href={page} aria-label={t('invoices.view', { date, amount })}
          className="inline-flex min-h-8 items-center font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {date}
        </a>
      </td>
      <td className="py-2 pr-4 text-right font-medium whitespace-nowrap max-sm:self-center max-sm:p-0">{amount}</td>
      <td className="py-2 pr-4 max-sm:order-1 max-sm:justify-self-end max-sm:p-0">
        <span className="inline-flex items-center gap-2">
          {label && <Badge tone={invoiceTones[label]}>{t(`invoices.label.${label}`)}</Badge>}
          {isPayable(invoice) && !session.readOnly && (
            <a
              href={`${page}/pay`} aria-label={t('invoices.payOf', { date, amount })}
              className="inline-flex min-h-8 items-center font-semibold text-accent-text underline underline-offset-4"
            >
              {t('invoices.pay')}
            </a>
          )}
        </span>
      </td>
      <td className="py-2 text-muted max-sm:p-0">{invoice.planNames.join(', ')}</td>
    </tr>
  )
}
