import { grossSubtotal } from '@/lib/billing/invoices/gross-subtotal'
import { translator } from '@/lib/i18n'
import { directionOf } from '@/lib/i18n/direction-of'
import { tagOf } from '@/lib/i18n/tag-of'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { FullCreditNote, FullInvoice } from '@/lib/billing/objects/full-invoice'
import type { Fact, Paper, PaperTable, Total } from '../paper/paper'
import { paperSize } from '../paper/paper-size'
import { discountTotals } from './discount-totals'
import { invoiceParties } from './invoice-parties'
import { lineName } from './line-name'
import { footerText } from './footer-text'
import { paperBrand } from './paper-brand'
import { paperTexts } from './paper-texts'
import { paragraphs } from './paragraphs'
import type { Reader } from '../paper/reader'
import { taxTotals } from './tax-totals'

type Context = { merchant: MerchantFace; reader: Reader }

/** Describes a credit note. Its parties are those of the invoice it corrects. */
export function describeCreditNote(note: FullCreditNote, invoice: FullInvoice, { merchant, reader }: Context): Paper {
  const { locale, day, money } = reader
  const t = translator(locale, 'document')
  const heading = t('title.credit_note')
  const title = t('title.numbered', { title: heading, number: note.number })
  const held = note.status === 'issued'
  return paperTexts({
    kind: 'credit_note',
    title,
    language: tagOf(locale),
    direction: directionOf(locale),
    size: paperSize(invoice.customerAddress?.country ?? invoice.accountCountry ?? merchant.country),
    dated: creditedAt(note).toISOString(),
    brand: paperBrand(merchant, invoice.accountName),
    heading,
    status: held ? null : { text: t('status.void'), tone: 'neutral' },
    facts: factsOf(note, invoice, reader),
    parties: invoiceParties(invoice, merchant, reader),
    headline: {
      amount: money(note.total, note.currency),
      text: held ? t('headline.credited', { date: day(creditedAt(note)) }) : t('headline.creditVoid'),
    },
    notes: paragraphs(note.memo),
    table: lineTable(note, reader),
    totals: totalsOf(note, reader),
    sections: [],
    closing: [],
    footer: {
      text: footerText(title, invoice.accountName ?? merchant.name, locale),
      page: t('page', { page: '{page}', pages: '{pages}' }),
    },
  })
}

export function creditedAt({ effectiveAt, createdAt }: FullCreditNote): Date {
  return effectiveAt ?? createdAt
}

const reasons = ['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'] as const

function factsOf(note: FullCreditNote, invoice: FullInvoice, { locale, day }: Reader): Fact[] {
  const t = translator(locale, 'document')
  const reason = reasons.find((known) => known === note.reason)
  const facts: [string, string | null][] = [
    [t('fact.creditNoteNumber'), note.number],
    [t('fact.invoiceNumber'), invoice.number],
    [t('fact.issuedOn'), day(creditedAt(note))],
    [t('fact.voidedOn'), note.voidedAt && day(note.voidedAt)],
    [t('fact.reason'), reason ? t(`creditReason.${reason}`) : null],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function lineTable({ lines, currency }: FullCreditNote, reader: Reader): PaperTable {
  const { locale, money } = reader
  const t = translator(locale, 'document')
  const quantities = new Intl.NumberFormat(locale)
  return {
    columns: [
      { label: t('column.description'), width: 64, align: 'left' },
      { label: t('column.quantity'), width: 12, align: 'right' },
      { label: t('column.amount'), width: 24, align: 'right' },
    ],
    rows: lines.map(({ description, quantity, amount }) => ({
      cells: [
        lineName(description, null, reader),
        quantity === null ? '' : quantities.format(quantity),
        money(amount, currency),
      ],
      details: [],
    })),
    empty: t('line.noneCredited'),
  }
}

function totalsOf(note: FullCreditNote, reader: Reader): Total[] {
  const { locale, money } = reader
  const t = translator(locale, 'document')
  const { currency, prePaymentAmount, postPaymentAmount } = note
  const row = (label: string, amount: bigint, weight: Total['weight'] = 'plain'): Total => ({
    label,
    value: money(amount, currency),
    weight,
  })
  return [
    row(t('total.subtotal'), grossSubtotal(note)),
    ...discountTotals(note.discounts, currency, reader),
    ...taxTotals(note.taxes, currency, reader),
    row(t('total.credit'), note.total, 'sum'),
    ...(prePaymentAmount > 0n ? [row(t('total.lowersInvoice'), prePaymentAmount)] : []),
    ...(postPaymentAmount > 0n ? [row(t('total.givenBack'), postPaymentAmount)] : []),
  ]
}
