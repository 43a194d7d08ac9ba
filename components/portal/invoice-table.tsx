import { Badge, type Tone } from '@/components/ui/badge'
import { invoiceLabel, type InvoiceLabel } from '@/lib/billing/invoice-label'
import { isPayable } from '@/lib/billing/is-payable'
import type { Invoice } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/portal-session'
import { DocumentLink } from './document-link'

type InvoiceTableProps = {
  session: PortalSession
  invoices: Invoice[]
  /** of the history: with the invoices' numbers, and an id by which more rows are added */
  history?: boolean
}

/** The id of the history's table. */
export const historyTable = 'history'

/** How each label of an invoice looks. */
export const invoiceTones: Record<InvoiceLabel, Tone> = {
  paid: 'good', due: 'warn', overdue: 'bad', void: 'neutral', uncollectible: 'neutral',
}

/** Invoices, one a row; each leads to its page. */
export function InvoiceTable({ session, invoices, history = false }: InvoiceTableProps) {
  const t = translator(session.locale, 'portal')
  const ofHistory = translator(session.locale, 'history')
  return (
    <table id={history ? historyTable : undefined} className="w-full border-collapse text-sm">
      <caption className="sr-only">{history ? ofHistory('caption') : t('invoices.caption')}</caption>
      <thead className="sr-only sm:not-sr-only">
        <tr className="border-b border-line text-left text-xs text-muted">
          <th scope="col" className="py-2 pr-4 font-medium">{t('invoices.date')}</th>
          {history && <th scope="col" className="py-2 pr-4 font-medium">{ofHistory('number')}</th>}
          <th scope="col" className="py-2 pr-4 text-right font-medium sm:pr-8">{t('invoices.amount')}</th>
          <th scope="col" className="py-2 pr-4 font-medium">{t('invoices.status')}</th>
          <th scope="col" className="py-2 font-medium">{t('invoices.plan')}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => <InvoiceRow key={invoice.id} session={session} invoice={invoice} numbered={history} />)}
      </tbody>
    </table>
  )
}

function InvoiceRow({ session, invoice, numbered }: { session: PortalSession; invoice: Invoice; numbered: boolean }) {
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
      {numbered && <td className="py-2 pr-4 max-sm:order-2 max-sm:col-span-2 max-sm:p-0 max-sm:text-muted">{invoice.number}</td>}
      <td className="py-2 pr-4 text-right font-medium whitespace-nowrap sm:pr-8 max-sm:self-center max-sm:p-0">{amount}</td>
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
      <td className="py-2 text-muted max-sm:p-0">
        <span className="flex items-center justify-between gap-3">
          {invoice.planNames.join(', ')}
          <DocumentLink session={session} invoice={invoice} />
        </span>
      </td>
    </tr>
  )
}
