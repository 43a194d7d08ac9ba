import { describe, expect, it } from 'vitest'
import { formatCardExpiry } from './format-card-expiry'
import { formatDate } from './format-date'
import { formatInterval } from './format-interval'

const midnight = new Date('2023-06-14T00:00:00Z')

describe('a date', () => {
  it.each([
    ['it', '14 giugno 2023'],
    ['en', '14 June 2023'],
    ['es', '14 de junio de 2023'],
    ['pt-BR', '14 de junho de 2023'],
    ['pt-PT', '14 de junho de 2023'],
  ] as const)('reads in %s as %s', (locale, text) => {
    expect(formatDate(midnight, { locale, timeZone: 'UTC' })).toBe(text)
  })

  it('is the merchant’s: midnight UTC is still the day before in New York', () => {
    expect(formatDate(midnight, { locale: 'en', timeZone: 'America/New_York' })).toBe('13 June 2023')
    expect(formatDate(midnight, { locale: 'en', timeZone: 'Pacific/Auckland' })).toBe('14 June 2023')
  })

  it.each([
    ['long', '14 June 2023'],
    ['medium', '14 Jun 2023'],
    ['month', 'June 2023'],
    ['monthName', 'June'],
    ['dateTime', '14 June 2023 at 02:00 CEST'],
  ] as const)('is written %s as %s', (style, text) => {
    expect(formatDate(midnight, { locale: 'en', timeZone: 'Europe/Rome', style })).toBe(text)
  })

  it('of an unknown time zone is an error, not another day', () => {
    expect(() => formatDate(midnight, { locale: 'en', timeZone: 'Mars/Olympus' })).toThrow(RangeError)
  })
})

describe('an interval', () => {
  it.each([
    ['en', 'per month', 'every 3 months'],
    ['it', 'al mese', 'ogni 3 mesi'],
    ['es', 'al mes', 'cada 3 meses'],
    ['pt-BR', 'por mês', 'a cada 3 meses'],
    ['pt-PT', 'por mês', 'a cada 3 meses'],
  ] as const)('reads in %s as “%s” and “%s”', (locale, one, three) => {
    expect(formatInterval('month', 1, locale)).toBe(one)
    expect(formatInterval('month', 3, locale)).toBe(three)
  })

  it.each([
    ['day', 'al giorno'],
    ['week', 'alla settimana'],
    ['year', 'all’anno'],
  ] as const)('of a %s is “%s” in Italian', (interval, text) => {
    expect(formatInterval(interval, 1, 'it')).toBe(text)
  })
})

it('a card’s expiry reads as on the card', () => {
  expect(formatCardExpiry({ expMonth: 12, expYear: 2025 })).toBe('12/2025')
  expect(formatCardExpiry({ expMonth: 3, expYear: 2031 })).toBe('03/2031')
  expect(formatCardExpiry({ expMonth: null, expYear: null })).toBeNull()
})
