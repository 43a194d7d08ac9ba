import type { Tone } from '@/components/ui/badge'
import { invoiceLabel, type InvoiceLabel } from '@/lib/billing/invoices/invoice-label'
import { partDue } from '@/lib/billing/invoices/part-due'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import type { Invoice } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planNameLines } from '@/lib/texts/plans/plan-name-lines'
import { InvoiceRows, type InvoiceRow } from './invoice-rows'

type InvoiceTableProps = {
  session: PortalSession
  invoices: Invoice[]
  /** for the history: has an id by which rows are added */
  history?: boolean
}

export const historyTable = 'history'

export const invoiceTones: Record<InvoiceLabel, Tone> = {
  paid: 'good',
  refunded: 'neutral',
  partly_refunded: 'neutral',
  processing: 'info',
  waiting: 'info',
  due: 'warn',
  due_today: 'warn',
  overdue: 'bad',
  void: 'neutral',
  uncollectible: 'neutral',
}

export function InvoiceTable({ session, invoices, history = false }: InvoiceTableProps) {
  const t = translator(session.locale, 'portal')
  const ofHistory = translator(session.locale, 'history')
  return (
    <InvoiceRows
      id={history ? historyTable : undefined}
      // The history's own address holds the token, which its many links need not repeat.
      portal={history ? '.' : `/portal/${session.token}`}
      texts={{
        caption: history ? ofHistory('caption') : t('invoices.caption'),
        date: t('invoices.date'),
        amount: t('invoices.amount'),
        status: t('invoices.status'),
        plan: t('invoices.plan'),
        pay: t('invoices.pay'),
        file: 'PDF',
      }}
      rows={invoices.map((invoice) => rowOf(invoice, session))}
    />
  )
}

function rowOf(invoice: Invoice, session: PortalSession): InvoiceRow {
  const { locale } = session
  const t = translator(locale, 'portal')
  const label = invoiceLabel(invoice, session)
  const date = formatDate(invoice.issuedAt, { ...session, style: 'medium' })
  const amount = formatMoney({ amount: invoice.total, currency: invoice.currency }, locale)
  const left = partDue(invoice)
  const payable = isPayable(invoice) && !session.readOnly
  return {
    id: invoice.id,
    number: invoice.number,
    date,
    amount,
    due: left && t('invoices.partDue', { amount: formatMoney(left, locale) }),
    plans: planNameLines(invoice.planNames, locale),
    status: label && { tone: invoiceTones[label], text: t(`invoices.label.${label}`) },
    view: t('invoices.view', { date, amount }),
    payOf: payable ? t('invoices.payOf', { date, amount }) : null,
    documentOf: translator(locale, 'download')('invoiceOf', { date, amount }),
  }
}
