import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountLines, type DiscountableLine, type DiscountTerms } from './discount-lines'

const line = (amount: number, overrides: Partial<DiscountableLine> = {}): DiscountableLine => ({
  amount,
  discountable: true,
  product: 'prod_a',
  discounts: [],
  ...overrides,
})
const percent = (percent_off: number): DiscountTerms => ({
  id: `di_${percent_off}`,
  percent_off,
  amount_off: null,
  products: null,
})
const off = (amount_off: number): DiscountTerms => ({ id: 'di_off', percent_off: null, amount_off, products: null })
const amounts = (lines: DiscountableLine[], ...terms: DiscountTerms[]) =>
  discountLines(lines, terms).map((each) => each.map(({ amount }) => amount))

describe('discountLines', () => {
  it('takes a percentage of each line', () => {
    expect(amounts([line(1000), line(999)], percent(33.33))).toEqual([[333], [333]])
  })

  it("takes item discounts first and the invoice's from what is left", () => {
    expect(amounts([line(1000, { discounts: [percent(50)] }), line(1000)], percent(10))).toEqual([[500, 50], [100]])
  })

  it('spreads an amount off in proportion, to the last cent', () => {
    expect(amounts([line(100), line(100), line(100)], off(100))).toEqual([[33], [34], [33]])
    expect(amounts([line(900), line(100)], off(500))).toEqual([[450], [50]])
  })

  it('never takes more than there is', () => {
    expect(amounts([line(300)], off(500))).toEqual([[300]])
    expect(amounts([line(300)], percent(100), off(500))).toEqual([[300, 0]])
  })

  it('leaves credits, lines that are not discountable and other products alone', () => {
    expect(
      amounts([line(-500), line(500, { discountable: false }), line(200, { product: 'prod_b' }), line(100)], {
        ...off(150),
        products: ['prod_b'],
      }),
    ).toEqual([[], [], [150], []])
  })
})

it('a discount never exceeds the lines, and an amount off is taken in full where they allow it', () => {
  const lines = fc.array(fc.integer({ min: -100_000, max: 99_999_999 }), { maxLength: 12 })
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 1, max: 10_000 }),
      (values, amountOff, basisPoints) => {
        const input = values.map((value) => line(value))
        const taken = discountLines(input, [percent(basisPoints / 100), off(amountOff)])
        const totals = taken.map((each) => each.reduce((sum, { amount }) => sum + amount, 0))
        totals.forEach((total, index) => {
          expect(total).toBeGreaterThanOrEqual(0)
          expect(total).toBeLessThanOrEqual(Math.max(0, values[index] ?? 0))
        })
        const leftForOff = values.reduce(
          (sum, value, index) => sum + Math.max(0, value - (taken[index]?.[0]?.amount ?? 0)),
          0,
        )
        const offTaken = taken.reduce((sum, each) => sum + (each[1]?.amount ?? 0), 0)
        expect(offTaken).toBe(Math.min(amountOff, leftForOff))
      },
    ),
    { seed: 20261028 },
  )
})
