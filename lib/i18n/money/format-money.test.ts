import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from './format-money'
import { formatUnitAmount } from './format-unit-amount'
import { locales, type Locale } from '../locales'
import { shiftDecimal } from './shift-decimal'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const money = (amount: bigint | number, currency: string, locale: Locale) =>
  plain(formatMoney({ amount, currency }, locale))

describe('money', () => {
  it.each([
    ['it', '29,99 USD'],
    ['en', 'USD 29.99'],
    ['es', '29,99 USD'],
    ['pt-BR', 'USD 29,99'],
    ['pt-PT', '29,99 USD'],
  ] as const)('is in the order of %s: %s', (locale, text) => {
    expect(money(2999n, 'usd', locale)).toBe(text)
  })

  it.each([
    ['jpy', 1200, 'JPY 1,200'],
    ['kwd', 1234, 'KWD 1.234'],
    ['eur', 5, 'EUR 0.05'],
    ['usd', 0, 'USD 0.00'],
    ['clp', 0, 'CLP 0'],
    ['usd', -500, '-USD 5.00'],
  ])('of %s: %d minor units are %s', (currency, amount, text) => {
    expect(money(amount, currency, 'en')).toBe(text)
  })

  it.each([
    ['isk', 'ISK 500', 'ISK 500.50'],
    ['ugx', 'UGX 500', 'UGX 500.50'],
    ['huf', 'HUF 500', 'HUF 500.50'],
  ])('follows Stripe’s hundredths of %s, which Intl does not know', (currency, whole, parts) => {
    expect(money(50000n, currency, 'en')).toBe(whole)
    expect(money(50050n, currency, 'en')).toBe(parts)
  })

  it('refuses a number that is not whole or has lost digits', () => {
    expect(() => formatMoney({ amount: 0.5, currency: 'usd' }, 'en')).toThrow(RangeError)
    expect(() => formatMoney({ amount: 2 ** 53, currency: 'usd' }, 'en')).toThrow(RangeError)
  })

  it('loses no digit, however large, in any language', () => {
    const amounts = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...locales),
        fc.constantFrom('usd', 'jpy', 'kwd', 'isk'),
        (amount, locale, currency) => {
          const shown = BigInt(formatMoney({ amount, currency }, locale).replaceAll(/\D/g, ''))
          const hidden = currency === 'isk' && amount % 100n === 0n ? 100n : 1n
          expect(shown * hidden).toBe(amount < 0n ? -amount : amount)
        },
      ),
    )
  })
})

describe('a unit amount', () => {
  it.each([
    ['0.5', 'usd', 'USD 0.005'],
    ['100', 'usd', 'USD 1.00'],
    ['2999', 'usd', 'USD 29.99'],
    ['0.000000000001', 'usd', 'USD 0.00000000000001'],
    ['0.25', 'jpy', 'JPY 0.25'],
    ['1234.5', 'kwd', 'KWD 1.2345'],
  ])('of %s in %s is %s', (decimal, currency, text) => {
    expect(plain(formatUnitAmount(decimal, currency, 'en'))).toBe(text)
  })

  it('refuses what is no decimal', () => {
    expect(() => formatUnitAmount('1e3', 'usd', 'en')).toThrow(RangeError)
  })
})

it('shifting a decimal and back is nothing', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.integer({ min: 0, max: 12 }), (number, places) => {
      const shifted = shiftDecimal(number.toString(), places)
      const [whole = '', decimals = ''] = shifted.split('.')
      expect(BigInt(whole + decimals.padEnd(places, '0'))).toBe(number)
    }),
  )
})
