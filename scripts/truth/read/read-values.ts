import { currencyDecimals } from '@/sandbox/billing/arithmetic/currency'
import type { Language } from './language'
import type { Amount, Interval, Said } from './said'

type Values = Omit<Said, 'kind' | 'card' | 'sentence'>

/** The values of a sentence, from what its pattern caught. */
export function readValues(groups: Record<string, string | undefined>, language: Language): Values {
  const { date, month, year, time, name, count, size, rate, label, interval } = groups
  const amount = amountOf(groups.sign, groups.number, groups.currency, language)
  return {
    ...(amount && { amount }),
    ...(groups.unit_number && {
      unit: {
        text: `${groups.unit_sign ? '-' : ''}${plainNumber(groups.unit_number, language)}`,
        currency: (groups.unit_currency ?? '').toLowerCase(),
      },
    }),
    ...(date && month && year && { day: `${year}-${monthOf(month, language)}-${date.padStart(2, '0')}` }),
    ...(time && { time }),
    ...(name && { name }),
    ...(count && { count: Number(plainNumber(count, language)) }),
    ...(size && { size: Number(plainNumber(size, language)) }),
    ...(rate && { rate: plainNumber(rate.replace(/ ?%/, ''), language) }),
    ...(label && { label: language.labels[label] ?? label.trim() }),
    ...(interval && { interval: intervalOf(interval, language) }),
    ...(groups.expiry && { label: groups.expiry }),
  }
}

function amountOf(
  sign: string | undefined,
  number: string | undefined,
  code: string | undefined,
  language: Language,
): Amount | null {
  if (!number || !code) return null
  const [whole = '', fraction = ''] = plainNumber(number, language).split('.')
  const digits = currencyDecimals(code.toLowerCase())
  // An amount with too many decimals, or too few, is not one of this currency.
  const minor = fraction.length === digits ? Number(`${whole}${fraction}`) : NaN
  return { minor: sign ? -minor : minor, currency: code.toLowerCase() }
}

function plainNumber(text: string, { decimal, group }: Language): string {
  return text.replaceAll(group, '').replace(decimal, '.')
}

function monthOf(text: string, { months }: Language): string {
  const index = months.findIndex((month) => new RegExp(`^(?:${month})$`).test(text))
  return String(index + 1).padStart(2, '0')
}

function intervalOf(text: string, { intervals }: Language): Interval {
  for (const [pattern, unit] of intervals) {
    const match = new RegExp(`^(?:${pattern})$`).exec(text)
    if (match) return { unit, count: Number(match.groups?.count ?? 1) }
  }
  throw new Error(`no interval "${text}"`)
}
