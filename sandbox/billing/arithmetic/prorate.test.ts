import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prorate } from './prorate'

const april = { start: Date.UTC(2026, 3, 1) / 1000, end: Date.UTC(2026, 4, 1) / 1000 }
const seed = 20261028

describe('prorate', () => {
  it('is half of the price half-way through', () => {
    expect(prorate(3000, april, Date.UTC(2026, 3, 16) / 1000)).toBe(1500)
  })

  it('counts seconds', () => {
    expect(prorate(2_592_000, april, april.start + 1)).toBe(2_591_999)
    expect(prorate(2_592_000, april, april.end - 1)).toBe(1)
  })

  it('is nothing at or after the end, and everything before the start', () => {
    expect(prorate(3000, april, april.end)).toBe(0)
    expect(prorate(3000, april, april.end + 5)).toBe(0)
    expect(prorate(3000, april, april.start - 5)).toBe(3000)
  })

  it('of the used and the unused time add up to the price, within one minor unit of rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: april.start, max: april.end }),
        (amount, moment) => {
          const used = prorate(amount, april, april.start, moment)
          const unused = prorate(amount, april, moment)
          expect(Math.abs(used + unused - amount)).toBeLessThanOrEqual(1)
        },
      ),
      { seed },
    )
  })

  it('is exact when the amount divides by the second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: april.start, max: april.end }),
        (perSecond, moment) => {
          expect(prorate(perSecond * (april.end - april.start), april, moment)).toBe(perSecond * (april.end - moment))
        },
      ),
      { seed },
    )
  })
})
