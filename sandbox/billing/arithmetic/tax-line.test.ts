import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taxLine, type TaxTerms } from './tax-line'

const vat: TaxTerms = { id: 'txr_vat', percentage: 22, inclusive: true }
const sales: TaxTerms = { id: 'txr_sales', percentage: 8.25, inclusive: false }

describe('taxLine', () => {
  it('adds an exclusive tax', () => {
    expect(taxLine(1000, [sales])).toEqual([
      { tax_rate: 'txr_sales', amount: 83, tax_behavior: 'exclusive', taxable_amount: 1000 },
    ])
  })

  it('finds an inclusive tax inside the amount', () => {
    expect(taxLine(1220, [vat])).toEqual([
      { tax_rate: 'txr_vat', amount: 220, tax_behavior: 'inclusive', taxable_amount: 1000 },
    ])
  })

  it('does not tax the inclusive tax', () => {
    expect(taxLine(1220, [vat, sales]).map(({ amount }) => amount)).toEqual([220, 83])
  })

  it('gives back the same tax with a credit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.boolean(),
        (net, basisPoints, inclusive) => {
          const rate = { id: 'txr', percentage: basisPoints / 100, inclusive }
          expect((taxLine(-net, [rate])[0]?.amount ?? NaN) + (taxLine(net, [rate])[0]?.amount ?? NaN)).toBe(0)
        },
      ),
      { seed: 20261028 },
    )
  })
})
