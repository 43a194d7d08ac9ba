import type { CurrentDetails } from '@/lib/billing/details/correction-of'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import { translator } from '@/lib/i18n'
import type { DocumentContext } from '../load/load-document-context'
import type { Paper } from '../paper/paper'
import { describeInvoice, issuedAt } from './describe-invoice'
import { footerText } from './footer-text'
import { paperTexts } from './paper-texts'

type Corrected = { details: CurrentDetails; asOf: Date }

/**
 * Describes a paid invoice with the details that the customer has on file `asOf` today. Everything else is as it was, and
 * each page says which invoice it is a copy of, so that nobody takes it for another one.
 */
export function describeCorrectedCopy(
  invoice: FullInvoice,
  { details: { name, email, address, taxIds }, asOf }: Corrected,
  { merchant, reader }: DocumentContext,
): Paper {
  const t = translator(reader.locale, 'document')
  const paper = describeInvoice(
    {
      ...invoice,
      customerName: name?.trim() || null,
      customerEmail: email,
      customerAddress: address,
      customerTaxIds: taxIds,
    },
    { kind: 'invoice', merchant, reader },
  )
  const number = invoice.number ?? invoice.id
  const title = t('title.copyOf', { number })
  const day = reader.day(asOf)
  return paperTexts({
    ...paper,
    kind: 'corrected_copy',
    title,
    heading: t('title.corrected_copy'),
    facts: [...paper.facts, { label: t('fact.detailsAsOf'), value: day }],
    notes: [t('copyNote', { number, date: reader.day(issuedAt(invoice)), day }), ...paper.notes],
    footer: { ...paper.footer, text: footerText(title, invoice.accountName ?? merchant.name, reader.locale) },
  })
}
