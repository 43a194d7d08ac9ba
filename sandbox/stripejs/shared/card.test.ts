import { describe, expect, it } from 'vitest'
import { testCards as coreTestCards } from '../../core/payments/test-cards'
import { cardBrand } from './card-brand'
import { cardNumberFault } from './card-number-fault'
import { expiryFault } from './expiry-fault'
import { formatCardNumber } from './format-card-number'
import { formatExpiry } from './format-expiry'
import { parseExpiry } from './parse-expiry'
import { postalCodeFault, postalRule } from './postal-code'
import { testCards } from './test-cards'

const now = new Date('2026-11-15T12:00:00Z')

describe('a card number', () => {
  it.each([
    ['4242424242424242', '4242 4242 4242 4242'],
    ['42424', '4242 4'],
    ['378282246310005', '3782 822463 10005'],
    ['36227206271667', '3622 720627 1667'],
    ['3056930009020004', '3056 9300 0902 0004'],
    ['6200000000000005000', '6200 0000 0000 0005 000'],
    ['4242-4242 4242.4242 99', '4242 4242 4242 4242'],
    ['', ''],
  ])('%s is written %s', (typed, written) => expect(formatCardNumber(typed)).toBe(written))

  it.each([
    ['4', 'visa'],
    ['55', 'mastercard'],
    ['2223', 'mastercard'],
    ['2720', 'mastercard'],
    ['37', 'amex'],
    ['6011', 'discover'],
    ['36', 'diners'],
    ['3566', 'jcb'],
    ['62', 'unionpay'],
    ['9', 'unknown'],
    ['', 'unknown'],
  ])('that begins with "%s" is of %s', (digits, brand) => expect(cardBrand(digits).name).toBe(brand))

  it('is incomplete until it has all its digits', () => {
    expect(cardNumberFault('')).toBe('incomplete_number')
    expect(cardNumberFault('4242 4242 4242 424')).toBe('incomplete_number')
    expect(cardNumberFault('4242 4242 4242 4242')).toBeNull()
  })

  it('is invalid when its check digit is wrong', () => {
    expect(cardNumberFault('4242 4242 4242 4241')).toBe('invalid_number')
  })

  it('may go on beyond its shorter length', () => {
    expect(cardNumberFault('36227206271667')).toBeNull()
    expect(cardNumberFault('362272062716670')).toBe('incomplete_number')
  })
})

describe('an expiry', () => {
  it.each([
    ['1', '1'],
    ['5', '05 / '],
    ['12', '12 / '],
    ['534', '05 / 34'],
    ['1234', '12 / 34'],
    ['12/2034', '12 / 34'],
    ['1/34', '01 / 34'],
    ['1/', '01 / '],
    ['05 / 345', '05 / 34'],
    ['abc', ''],
    ['0', '0'],
    ['122034', '12 / 34'],
  ])('typed as "%s" is written "%s"', (typed, written) => expect(formatExpiry(typed)).toBe(written))

  it('lets its separator be deleted', () => expect(formatExpiry('12 /', true)).toBe('12'))

  it.each([
    ['', 'incomplete_expiry'],
    ['12 / 3', 'incomplete_expiry'],
    ['13 / 30', 'invalid_expiry_month'],
    ['00 / 30', 'invalid_expiry_month'],
    ['10 / 26', 'invalid_expiry_month_past'],
    ['12 / 25', 'invalid_expiry_year_past'],
    ['12 / 99', 'invalid_expiry_year'],
    ['11 / 26', null],
    ['12 / 34', null],
  ])('of "%s" in November 2026 is found %s', (text, fault) => expect(expiryFault(text, now)).toBe(fault))

  it('is read in the century of now', () => expect(parseExpiry('12 / 34', now)).toEqual({ month: 12, year: 2034 }))
})

describe('a postal code', () => {
  it.each([
    ['US', '94107', null],
    ['US', '9410', 'incomplete_zip'],
    ['US', '94107-1234', null],
    ['CA', 'm5t1t4', null],
    ['CA', 'M5T', 'incomplete_zip'],
    ['GB', 'SW1A 1AA', null],
    ['GB', '', 'incomplete_zip'],
    ['IT', '', null],
  ])('in %s of "%s" is found %s', (country, text, fault) => expect(postalCodeFault(text, country)).toBe(fault))

  it('is asked for only where card networks check it', () => {
    expect(postalRule('US')?.label).toBe('zip')
    expect(postalRule('IT')).toBeNull()
  })
})

describe('the test cards offered under the form', () => {
  it.each(testCards)('$number is one that the API knows', ({ number }) => {
    expect(coreTestCards.map((card) => card.number)).toContain(number)
    expect(cardNumberFault(number)).toBeNull()
  })
})
