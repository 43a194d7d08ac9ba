import { translator } from '@/lib/i18n'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import type { FullInvoice, InvoicePaymentFacts } from '@/lib/billing/objects/full-invoice'
import type { Column, Paper, Row } from '../paper/paper'
import type { Reader } from '../paper/reader'

type Section = Paper['sections'][number]

/** The payments and refunds of an invoice. */
export function paymentSections(invoice: FullInvoice, reader: Reader): Section[] {
  const rows = invoice.payments
    .filter(({ status }) => status === 'paid')
    .flatMap((payment) => paymentRows(payment, invoice.currency, reader))
  if (rows.length === 0) return []
  const t = translator(reader.locale, 'document')
  return [section(t('section.payments'), [t('column.method'), t('column.date'), t('column.amount')], rows)]
}

function paymentRows(payment: InvoicePaymentFacts, currency: string, { locale, shortDay, money }: Reader): Row[] {
  const t = translator(locale, 'document')
  const { methodType, brand, last4, paidAt, amountPaid, amountRefunded } = payment
  const method = methodType
    ? paymentMethodName({ type: methodType, brand, last4, label: null }, locale)
    : t('section.outsidePayment')
  const paid = { cells: [method, paidAt ? shortDay(paidAt) : '', money(amountPaid ?? 0n, currency)], details: [] }
  if (amountRefunded === 0n) return [paid]
  return [paid, { cells: [t('section.refunded', { method }), '', money(-amountRefunded, currency)], details: [] }]
}

/** The credit notes of an invoice. A voided one is marked and takes nothing off. */
export function creditNoteSections(invoice: FullInvoice, reader: Reader): Section[] {
  const { locale, shortDay, money } = reader
  const t = translator(locale, 'document')
  const rows = invoice.creditNotes.map((note): Row => ({
    cells: [
      note.number,
      shortDay(note.effectiveAt ?? note.createdAt),
      note.status === 'issued' ? money(-note.total, note.currency) : '',
    ],
    details: note.status === 'issued' ? [] : [t('status.void')],
  }))
  if (rows.length === 0) return []
  return [section(t('section.creditNotes'), [t('column.number'), t('column.date'), t('column.amount')], rows)]
}

function section(title: string, [first = '', second = '', third = '']: string[], rows: Row[]): Section {
  const columns: Column[] = [
    { label: first, width: 56, align: 'left' },
    { label: second, width: 22, align: 'right' },
    { label: third, width: 22, align: 'right' },
  ]
  return { title, columns, rows, empty: '' }
}
