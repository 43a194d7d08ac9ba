import type { ChargePart } from '@/lib/billing/charges/charge-parts'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { isolate } from '@/lib/i18n/isolate'
import type { Reader } from './state-text'

export type ChargeRow = { name: string; amount: string; strong: boolean }

/** A part of a charge in the reader's words. */
export function partRow(part: ChargePart, currency: string, reader: Reader): ChargeRow {
  return {
    name: nameOf(part, reader),
    amount: formatMoney({ amount: part.amount, currency }, reader.locale),
    strong: part.kind === 'total' || part.kind === 'due',
  }
}

function nameOf(part: ChargePart, reader: Reader): string {
  const { locale } = reader
  const t = translator(locale, 'portal')
  const onPaper = translator(locale, 'document')
  switch (part.kind) {
    case 'plan':
    case 'item':
      return isolate(part.name, locale)
    case 'usage':
      return t('breakdown.usage', { plan: part.name })
    case 'discount': {
      const name = part.name ?? onPaper('total.discount')
      return part.endsAt
        ? t('breakdown.discountUntil', { name, date: formatDate(part.endsAt, reader) })
        : isolate(name, locale)
    }
    case 'tax': {
      const name = part.name ?? onPaper('total.tax')
      // Rates have up to four decimals, which a division by 100 could blur.
      const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 })
      const tax =
        part.rate === null
          ? name
          : onPaper('total.taxAt', { name, rate: percent.format(`${part.rate}e-2` as `${number}`) })
      return part.included ? onPaper('total.taxIncluded', { tax }) : tax
    }
    case 'total':
      return onPaper('total.total')
    case 'credit':
      return translator(locale, 'update')('sums.credit')
    case 'due':
      return translator(locale, 'update')('sums.due')
    default:
      return t(`breakdown.${part.kind}`)
  }
}
