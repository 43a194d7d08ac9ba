import { declarationFacts } from '@/lib/declarations/declaration-facts'
import type { StoredDeclaration } from '@/lib/declarations/find-declaration'
import { receiptTitle } from '@/lib/declarations/receipt-texts'
import { formatDate, translator } from '@/lib/i18n'
import { countryName } from '@/lib/i18n/country-name'
import { directionOf } from '@/lib/i18n/direction-of'
import { tagOf } from '@/lib/i18n/tag-of'
import type { DocumentContext } from '../load/load-document-context'
import type { Paper } from '../paper/paper'
import { paperSize } from '../paper/paper-size'
import { footerText } from './footer-text'
import { paperBrand } from './paper-brand'
import { paperTexts } from './paper-texts'

/** The proof that a declaration arrived: its content word by word, with the time of its receipt. */
export function describeDeclarationReceipt(
  declaration: StoredDeclaration,
  { merchant, reader }: DocumentContext,
): Paper {
  const { receivedAt, reference, fields, kind } = declaration
  const { locale, timeZone } = reader
  const t = translator(locale, 'document')
  const law = translator(locale, 'law')
  const heading = receiptTitle(kind, locale)
  const title = t('title.numbered', { title: heading, number: reference })
  return paperTexts({
    kind: 'declaration',
    title,
    language: tagOf(locale),
    direction: directionOf(locale),
    size: paperSize(merchant.country),
    dated: receivedAt.toISOString(),
    brand: paperBrand(merchant, null),
    heading,
    status: null,
    facts: [
      { label: law('fact.reference'), value: reference },
      { label: law('fact.receivedAt'), value: formatDate(receivedAt, { locale, timeZone, style: 'dateTime' }) },
      ...declarationFacts(declaration, locale),
    ],
    parties: [
      {
        label: t('party.from'),
        name: merchant.name,
        lines: [countryName(merchant.country, locale), merchant.supportEmail].filter((text) => text !== null),
      },
      { label: t('party.customer'), name: fields.name, lines: [] },
    ],
    headline: null,
    notes: [],
    table: null,
    totals: [],
    sections: [],
    closing: [t('closing.keepThis')],
    footer: { text: footerText(title, merchant.name, locale), page: t('page', { page: '{page}', pages: '{pages}' }) },
  })
}
