import type { Objects } from '../../core/store/objects'
import { currencyDecimals } from '../arithmetic/currency'
import type { Invoice } from '../objects'

/** Each entry of a document is a label and a value. */
export interface DocumentText {
  title: string
  facts: [label: string, value: string][]
  lines: { description: string; quantity: string; amount: string }[]
  totals: [label: string, value: string][]
}

export function invoiceText(invoice: Invoice): DocumentText {
  const money = (amount: number) => formatAmount(amount, invoice.currency)
  // A reader adds up the lines, but `subtotal` is already net of their own discounts.
  const gross = invoice._lines.reduce((sum, { amount }) => sum + amount, 0)
  const discount = (invoice.total_discount_amounts ?? []).reduce((sum, { amount }) => sum + amount, 0)
  const credits = invoice._lines.flatMap(({ _credits }) => _credits ?? [])
  const credit = credits.reduce((sum, { amount }) => sum + amount, 0)
  const tax = (invoice.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0)
  return {
    title: `Invoice ${invoice.number ?? ''}`.trim(),
    facts: [
      ['From', invoice.account_name ?? 'Sandbox'],
      ['Bill to', [invoice.customer_name, invoice.customer_email].filter(Boolean).join(', ')],
      ['Status', invoice.status ?? 'draft'],
      ['Date of issue', formatDate(invoice.effective_at ?? invoice.created)],
      ...(invoice.due_date ? [['Date due', formatDate(invoice.due_date)] as [string, string]] : []),
    ],
    lines: invoice._lines.map(({ description, quantity_decimal: quantity, amount }) => ({
      description: description ?? '',
      quantity: quantity ?? '',
      amount: money(amount),
    })),
    totals: [
      ['Subtotal', money(gross)],
      ...(discount ? [['Discount', money(-discount)] as [string, string]] : []),
      ...(credit ? [['Billing credits', money(-credit)] as [string, string]] : []),
      ...(tax ? [['Tax', money(tax)] as [string, string]] : []),
      ['Total', money(invoice.total)],
      ['Amount due', money(invoice.amount_due)],
      ...(invoice.amount_paid ? [['Amount paid', money(invoice.amount_paid)] as [string, string]] : []),
    ],
  }
}

export function creditNoteText(note: Objects['credit_note'], invoice: Invoice | undefined): DocumentText {
  const money = (amount: number) => formatAmount(amount, note.currency)
  return {
    title: `Credit note ${note.number}`,
    facts: [
      ['Invoice', invoice?.number ?? note.invoice],
      ['Date of issue', formatDate(note.created)],
      ['Status', note.status],
    ],
    lines: note.lines.data.map(({ description, quantity, amount }) => ({
      description: description ?? '',
      quantity: quantity === null ? '' : String(quantity),
      amount: money(amount),
    })),
    totals: [['Total', money(note.total)]],
  }
}

export function plainLines({ title, facts, lines, totals }: DocumentText): string[] {
  return [
    title,
    '',
    ...facts.map(([label, value]) => `${label}: ${value}`),
    '',
    ...lines.map(
      ({ description, quantity, amount }) => `${description}${quantity ? `  (${quantity})` : ''}    ${amount}`,
    ),
    '',
    ...totals.map(([label, value]) => `${label}: ${value}`),
  ]
}

function formatAmount(amount: number, currency: string): string {
  const decimals = currencyDecimals(currency)
  return `${currency.toUpperCase()} ${(amount / 10 ** decimals).toFixed(decimals)}`
}

function formatDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
