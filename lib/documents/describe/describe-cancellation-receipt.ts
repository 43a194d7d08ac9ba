import { planName } from '@/lib/billing/plans/plan-name'
import { formatDate, translator } from '@/lib/i18n'
import { directionOf } from '@/lib/i18n/direction-of'
import { tagOf } from '@/lib/i18n/tag-of'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { countryName } from '@/lib/i18n/country-name'
import type { Cancellation } from '../load/load-cancellation'
import type { Fact, Paper } from '../paper/paper'
import { priceText } from '@/lib/texts/plans/price-text'
import { paperSize } from '../paper/paper-size'
import { footerText } from './footer-text'
import { paperBrand } from './paper-brand'
import { paperTexts } from './paper-texts'
import type { Reader } from '../paper/reader'

type Context = { merchant: MerchantFace; reader: Reader }

/** The customer's proof that a cancellation was requested, dated when the request was received. */
export function describeCancellationReceipt(cancellation: Cancellation, { merchant, reader }: Context): Paper {
  const { receipt, customer } = cancellation
  const { locale } = reader
  const t = translator(locale, 'document')
  const heading = t('title.cancellation')
  const title = t('title.numbered', { title: heading, number: receipt.reference })
  return paperTexts({
    kind: 'cancellation',
    title,
    language: tagOf(locale),
    direction: directionOf(locale),
    size: paperSize(merchant.country),
    dated: receipt.receivedAt.toISOString(),
    brand: paperBrand(merchant, null),
    heading,
    status: receipt.status === 'done' ? { text: t('status.confirmed'), tone: 'good' } : null,
    facts: factsOf(cancellation, reader),
    parties: [
      {
        label: t('party.from'),
        name: merchant.name,
        lines: [countryName(merchant.country, locale), merchant.supportEmail].filter((text) => text !== null),
      },
      {
        label: t('party.customer'),
        name: customer.name ?? customer.email ?? '',
        lines: customer.name && customer.email ? [customer.email] : [],
      },
    ],
    headline: null,
    notes: [outcomeOf(cancellation, reader)],
    table: null,
    totals: [],
    sections: [],
    closing: [t('closing.keepThis')],
    footer: { text: footerText(title, merchant.name, locale), page: t('page', { page: '{page}', pages: '{pages}' }) },
  })
}

function factsOf({ receipt, subscription }: Cancellation, { locale, timeZone, day }: Reader): Fact[] {
  const t = translator(locale, 'document')
  const facts: [string, string | null][] = [
    [t('fact.reference'), receipt.reference],
    [t('fact.receivedAt'), formatDate(receipt.receivedAt, { locale, timeZone, style: 'dateTime' })],
    [t('fact.subscription'), planName(subscription)],
    [t('fact.price'), subscription.items.map((item) => priceText(item, locale)).join(' + ')],
    [t('fact.effectiveAt'), receipt.status === 'done' && receipt.endsAt ? day(receipt.endsAt) : null],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function outcomeOf({ receipt }: Cancellation, { locale, day }: Reader): string {
  const t = translator(locale, 'document')
  if (receipt.status === 'received') return t('cancellation.received')
  if (receipt.status === 'failed') return t('cancellation.failed')
  return receipt.endsAt ? t('cancellation.endsOn', { date: day(receipt.endsAt) }) : t('cancellation.done')
}
