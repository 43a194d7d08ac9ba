import { translator } from '@/lib/i18n'
import { directionOf } from '@/lib/i18n/direction-of'
import { tagOf } from '@/lib/i18n/tag-of'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import type { Fact, Paper } from '../paper/paper'
import { paperSize } from '../paper/paper-size'
import { invoiceParties } from './invoice-parties'
import { invoiceTotals } from './invoice-totals'
import { lineTable } from './line-table'
import { footerText } from './footer-text'
import { paperBrand } from './paper-brand'
import { paperTexts } from './paper-texts'
import { paragraphs } from './paragraphs'
import { creditNoteSections, paymentSections } from './payment-sections'
import type { Reader } from '../paper/reader'

type Context = { kind: 'invoice' | 'receipt'; merchant: MerchantFace; reader: Reader }

/** Describes an invoice, or the receipt of a paid one. The text does not depend on today, only on the invoice. */
export function describeInvoice(invoice: FullInvoice, { kind, merchant, reader }: Context): Paper {
  const { locale } = reader
  const t = translator(locale, 'document')
  const heading = t(`title.${kind}`)
  const number = (kind === 'receipt' && invoice.receiptNumber) || invoice.number || invoice.id
  const title = t('title.numbered', { title: heading, number })
  return paperTexts({
    kind,
    title,
    language: tagOf(locale),
    direction: directionOf(locale),
    size: paperSize(invoice.customerAddress?.country ?? invoice.accountCountry ?? merchant.country),
    dated: (kind === 'receipt' ? (invoice.paidAt ?? issuedAt(invoice)) : issuedAt(invoice)).toISOString(),
    brand: paperBrand(merchant, invoice.accountName),
    heading,
    status: statusOf(invoice, reader),
    facts: factsOf(invoice, kind, reader),
    parties: invoiceParties(invoice, merchant, reader),
    headline: headlineOf(invoice, kind, reader),
    notes: paragraphs(invoice.description),
    table: lineTable(invoice, reader),
    totals: invoiceTotals(invoice, reader),
    sections: [...paymentSections(invoice, reader), ...creditNoteSections(invoice, reader)],
    closing: [...taxNote(invoice, reader), ...paragraphs(invoice.footer)],
    footer: {
      text: footerText(title, invoice.accountName ?? merchant.name, locale),
      page: t('page', { page: '{page}', pages: '{pages}' }),
    },
  })
}

export function issuedAt({ effectiveAt, finalizedAt, createdAt }: FullInvoice): Date {
  return effectiveAt ?? finalizedAt ?? createdAt
}

function statusOf({ status }: FullInvoice, { locale }: Reader): Paper['status'] {
  const t = translator(locale, 'document')
  switch (status) {
    case 'open':
      return null
    case 'paid':
      return { text: t('status.paid'), tone: 'good' }
    case 'void':
      return { text: t('status.void'), tone: 'neutral' }
    case 'uncollectible':
      return { text: t('status.uncollectible'), tone: 'neutral' }
  }
}

function factsOf(invoice: FullInvoice, kind: Context['kind'], { locale, day }: Reader): Fact[] {
  const t = translator(locale, 'document')
  const facts: [string, string | null][] = [
    [t('fact.receiptNumber'), kind === 'receipt' ? invoice.receiptNumber : null],
    [t('fact.invoiceNumber'), invoice.number],
    [t('fact.issuedOn'), day(issuedAt(invoice))],
    [t('fact.dueOn'), invoice.dueDate && kind === 'invoice' ? day(invoice.dueDate) : null],
    [t('fact.paidOn'), invoice.paidAt && day(invoice.paidAt)],
    [t('fact.voidedOn'), invoice.voidedAt && day(invoice.voidedAt)],
    [t('fact.uncollectibleOn'), invoice.markedUncollectibleAt && day(invoice.markedUncollectibleAt)],
    ...invoice.customFields.map(({ name, value }): [string, string] => [name, value]),
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function headlineOf(invoice: FullInvoice, kind: Context['kind'], { locale, day, money }: Reader): Paper['headline'] {
  const t = translator(locale, 'document')
  const { status, currency, total, amountPaid, amountRemaining, paidAt, dueDate } = invoice
  if (status === 'void') return { amount: money(total, currency), text: t('headline.void') }
  if (status === 'uncollectible') return { amount: money(amountRemaining, currency), text: t('headline.uncollectible') }
  if (status === 'open') {
    const text = dueDate ? t('headline.dueOn', { date: day(dueDate) }) : t('headline.due')
    return { amount: money(amountRemaining, currency), text }
  }
  if (amountPaid === 0n && total <= 0n) return { amount: money(total, currency), text: t('headline.nothingDue') }
  // Credit and balance are not payments. If they settled everything, the invoice shows its total.
  const amount = kind === 'receipt' || amountPaid > 0n ? amountPaid : total
  return { amount: money(amount, currency), text: t('headline.paidOn', { date: day(paidAt ?? issuedAt(invoice)) }) }
}

function taxNote({ customerTaxExempt, taxes }: FullInvoice, { locale }: Reader): string[] {
  const t = translator(locale, 'document')
  if (taxes.some(({ reason }) => reason === 'reverse_charge') || customerTaxExempt === 'reverse')
    return [t('closing.reverseCharge')]
  return customerTaxExempt === 'exempt' ? [t('closing.exempt')] : []
}
