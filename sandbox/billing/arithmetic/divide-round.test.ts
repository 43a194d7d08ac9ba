import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideRound, scaleAmount } from './divide-round'

const seed = 20261028

describe('divideRound', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [7n, -2n, -4n],
    [0n, 9n, 0n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
  ])('%s / %s is %s', (numerator, denominator, expected) => {
    expect(divideRound(numerator, denominator)).toBe(expected)
  })

  it('refuses to divide by zero', () => {
    expect(() => divideRound(1n, 0n)).toThrow(RangeError)
  })

  it('is never more than half a unit from the exact quotient', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (numerator, denominator) => {
          const error = 2n * (divideRound(numerator, denominator) * denominator - numerator)
          expect(error <= denominator && error >= -denominator).toBe(true)
        },
      ),
      { seed },
    )
  })

  it('treats credits and charges alike', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 9n }), (numerator, denominator) => {
        expect(divideRound(-numerator, denominator)).toBe(-divideRound(numerator, denominator))
      }),
      { seed },
    )
  })
})

it('scaleAmount stays exact where doubles do not', () => {
  expect(scaleAmount(99_999_999_999, 31_535_999, 31_536_000)).toBe(99_999_996_828)
})
