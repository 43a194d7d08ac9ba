import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDecimal, parseDecimal } from './decimal'

describe('decimals', () => {
  it('come back as the shortest text of the same value', () => {
    expect(formatDecimal(parseDecimal('0.051200'))).toBe('0.0512')
    expect(formatDecimal(parseDecimal('2000'))).toBe('2000')
    expect(formatDecimal(parseDecimal(12.5))).toBe('12.5')
    expect(formatDecimal(parseDecimal('-0.5'))).toBe('-0.5')
  })

  it.each(['', '1e3', '0.1234567890123', 'abc', '1,5', '.5'])('refuses %j', (text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError)
  })

  it('survive a round trip', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (value) => {
        expect(parseDecimal(formatDecimal(value))).toBe(value)
      }),
      { seed: 20261028 },
    )
  })
})
