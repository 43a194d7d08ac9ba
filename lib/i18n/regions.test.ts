import { describe, expect, it } from 'vitest'
import { formatDate } from './format-date'
import { formatMoney } from './money/format-money'
import { formatUnitAmount } from './money/format-unit-amount'
import { hasOwnSymbol } from './money/has-own-symbol'
import { languageOf } from './language-of'
import type { Locale } from './locales'
import { readRegion } from './resolve/read-region'
import { resolveLocale } from './resolve/resolve-locale'
import { translator } from './translator'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const september = new Date('2026-09-11T14:05:00Z')
const date = (locale: Locale, style?: 'medium' | 'dateTime' | 'moment') =>
  plain(formatDate(september, { locale, timeZone: 'UTC', ...(style && { style }) }))
const money = (currency: string, locale: Locale, amount = 2999n) => plain(formatMoney({ amount, currency }, locale))

describe('the region of a reader of English', () => {
  it.each([
    ['en-US', 'US'],
    ['en_GB', 'GB'],
    ['EN-au', 'AU'],
    ['en-Latn-CA', 'CA'],
    ['en-US-u-ca-buddhist', 'US'],
    ['en-IE', 'IE'],
    ['en-in', 'IN'],
  ])('of %s is %s', (tag, region) => {
    expect(readRegion(tag, 'en')).toBe(`en-${region}`)
  })

  it.each(['en', 'it-US', 'en-ZA', 'en-001', 'fr-CA', 'US', '', 'en-', 'en-toString', 'en-USA'])(
    'of “%s” is none',
    (tag) => {
      expect(readRegion(tag, 'en')).toBeNull()
    },
  )

  it.each([
    ['the browser’s', { acceptLanguage: 'en-US,en;q=0.9' }, 'en-US'],
    ['the browser’s, where the portal was opened in English', { session: 'en', acceptLanguage: 'en-AU' }, 'en-AU'],
    ['the browser’s before the customer’s', { customer: ['en-US'], acceptLanguage: 'en-GB' }, 'en-GB'],
    ['the customer’s in a mail', { customer: ['en-GB'] }, 'en-GB'],
    [
      'none, where the browser speaks another language first',
      { chosen: 'en', acceptLanguage: 'it-IT,en-US;q=0.5' },
      'en',
    ],
    ['none, where the browser names none', { acceptLanguage: 'en,en-US;q=0.9' }, 'en'],
    ['none in another language', { customer: ['it'], acceptLanguage: 'en-US' }, 'it'],
    ['that of the session, where it names one', { session: 'en-GB', acceptLanguage: 'en-US' }, 'en-GB'],
  ])('is %s', async (_, preferences, locale) => {
    expect(await resolveLocale(preferences)).toBe(locale)
  })
})

it.each([
  ['es-MX', 'es-419'],
  ['es-AR', 'es-419'],
  ['es-419', 'es-419'],
  ['es-ES', 'es'],
  ['es', 'es'],
])('Spanish asked for as %s is %s', async (tag, locale) => {
  expect(await resolveLocale({ customer: [tag] })).toBe(locale)
  expect(await resolveLocale({ acceptLanguage: tag })).toBe(locale)
})

it.each([
  ['en', '11 September 2026', '11 Sept 2026', '11 September 2026 at 14:05 UTC'],
  ['en-GB', '11 September 2026', '11 Sept 2026', '11 September 2026 at 14:05 UTC'],
  ['en-US', 'September 11, 2026', 'Sep 11, 2026', 'September 11, 2026 at 2:05 PM UTC'],
  ['en-IN', '11 September 2026', '11 Sept 2026', '11 September 2026 at 2:05 pm UTC'],
  ['en-IE', '11 September 2026', '11 Sept 2026', '11 September 2026 at 14:05 UTC'],
  ['es', '11 de septiembre de 2026', '11 sept 2026', '11 de septiembre de 2026 a las 14:05 UTC'],
  ['es-419', '11 de septiembre de 2026', '11 sept 2026', '11 de septiembre de 2026 a las 2:05 p.m. UTC'],
  ['pl', '11 września 2026', '11 wrz 2026', '11 września 2026 o 14:05 UTC'],
  ['it', '11 settembre 2026', '11 set 2026', '11 settembre 2026 alle ore 14:05 UTC'],
] as const)('dates in %s are as its readers write them', (locale, long, medium, dateTime) => {
  expect([date(locale), date(locale, 'medium'), date(locale, 'dateTime')]).toEqual([long, medium, dateTime])
})

it('a page says no time of day in UTC, which is no customer’s clock', () => {
  expect(date('en', 'moment')).toBe('11 September 2026')
  expect(plain(formatDate(september, { locale: 'en-US', timeZone: 'America/New_York', style: 'moment' }))).toBe(
    'September 11, 2026 at 10:05 AM EDT',
  )
})

it('the first of a month is an ordinal where the language counts it', () => {
  const first = (locale: Locale, style?: 'medium') =>
    formatDate(new Date('2026-12-01T12:00:00Z'), { locale, timeZone: 'UTC', ...(style && { style }) })
  expect([first('it'), first('it', 'medium'), first('pt-BR'), first('en'), first('es')]).toEqual([
    '1º dicembre 2026',
    '1º dic 2026',
    '1º de dezembro de 2026',
    '1 December 2026',
    '1 de diciembre de 2026',
  ])
})

it.each([
  ['usd', 'en-US', '$29.99'],
  ['gbp', 'en-GB', '£29.99'],
  ['cad', 'en-CA', '$29.99'],
  ['usd', 'en-CA', 'USD 29.99'],
  ['eur', 'en-US', 'EUR 29.99'],
  ['eur', 'en-IE', '€29.99'],
  ['inr', 'en-IN', '₹29.99'],
  ['usd', 'es-419', 'USD 29.99'],
  ['usd', 'en', 'USD 29.99'],
  ['usd', 'it', '29,99 USD'],
  ['usd', 'pt-BR', 'USD 29,99'],
  ['brl', 'pt-BR', 'R$ 29,99'],
] as const)('29.99 of %s is for %s %s', (currency, locale, text) => {
  expect(money(currency, locale)).toBe(text)
})

it('a bare symbol keeps sign, thousands and every decimal', () => {
  expect(money('usd', 'en-US', -123456n)).toBe('-$1,234.56')
  expect(plain(formatUnitAmount('0.5', 'usd', 'en-US'))).toBe('$0.005')
})

it('only the own currency has a bare symbol', () => {
  expect([hasOwnSymbol('en-US', 'USD'), hasOwnSymbol('pt-BR', 'BRL')]).toEqual([true, true])
  expect([hasOwnSymbol('en-US', 'GBP'), hasOwnSymbol('en', 'USD'), hasOwnSymbol('es-419', 'MXN')]).toEqual([
    false,
    false,
    false,
  ])
})

it('a region has the language’s texts', () => {
  expect(languageOf('en-US')).toBe('en')
  expect(languageOf('pt-PT')).toBe('pt-PT')
  expect(translator('en-HK', 'cancel')('action')).toBe(translator('en', 'cancel')('action'))
})
