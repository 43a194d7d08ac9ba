import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tier } from '../objects/price'
import { costOf, type PriceTerms } from './cost-of'

const perUnit: PriceTerms = {
  billingScheme: 'per_unit',
  unitAmountDecimal: '1000',
  tiersMode: null,
  tiers: null,
  transformQuantity: null,
}
const packsOfFive = (round: string): PriceTerms => ({ ...perUnit, transformQuantity: { divideBy: 5, round } })
const tier = (
  upTo: number | null,
  unitAmountDecimal: string | null,
  flatAmountDecimal: string | null = null,
): Tier => ({
  upTo,
  unitAmountDecimal,
  flatAmountDecimal,
})
const tiered = (tiersMode: string, ...tiers: Tier[]): PriceTerms => ({
  ...perUnit,
  billingScheme: 'tiered',
  unitAmountDecimal: null,
  tiersMode,
  tiers,
})
const falling = [tier(5, '1000'), tier(null, '500')]
const withFees = [tier(10, '200', '1000'), tier(null, '100', '2000')]

describe('what a quantity costs', () => {
  it.each<[string, PriceTerms, number, bigint | null]>([
    ['one unit', perUnit, 1, 1000n],
    ['three units', perUnit, 3, 3000n],
    ['no unit', perUnit, 0, 0n],
    ['seven units of a decimal price', { ...perUnit, unitAmountDecimal: '1500.5' }, 7, 10504n],
    ['two halves of a cent', { ...perUnit, unitAmountDecimal: '0.5' }, 2, 1n],
    ['a fraction of a cent', { ...perUnit, unitAmountDecimal: '0.4' }, 1, 0n],
    ['thirty units in packs of five', packsOfFive('up'), 30, 6000n],
    ['a pack begun, rounded up', packsOfFive('up'), 31, 7000n],
    ['a pack begun, rounded down', packsOfFive('down'), 34, 6000n],
    ['units in the first graduated tier', tiered('graduated', ...falling), 3, 3000n],
    ['units across graduated tiers', tiered('graduated', ...falling), 7, 6000n],
    ['units at a tier’s edge', tiered('graduated', ...falling), 5, 5000n],
    ['graduated tiers with flat fees', tiered('graduated', ...withFees), 12, 10n * 200n + 1000n + 2n * 100n + 2000n],
    ['the first flat fee for no unit', tiered('graduated', ...withFees), 0, 1000n],
    ['units in the first volume tier', tiered('volume', ...falling), 5, 5000n],
    ['units in the last volume tier', tiered('volume', ...falling), 7, 3500n],
    ['a volume tier with a flat fee', tiered('volume', ...withFees), 12, 12n * 100n + 2000n],
    ['a tier that is a flat fee alone', tiered('volume', tier(null, null, '900')), 4, 900n],
    ['more than the last tier holds', tiered('graduated', tier(5, '1000')), 6, null],
    ['tiers that are not known', { ...tiered('graduated'), tiers: null }, 6, null],
    ['a mode of a later API', tiered('staircase', ...falling), 6, null],
    ['a price without an amount', { ...perUnit, unitAmountDecimal: null }, 1, null],
    ['a fraction of a unit', perUnit, 1.5, null],
  ])('%s', (_, terms, quantity, cost) => {
    expect(costOf(terms, quantity)).toBe(cost)
  })

  it('never falls with the quantity where no tier is cheaper than the one before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9_999), { minLength: 1, maxLength: 4 }),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('graduated', 'volume'),
        (units, a, b, mode) => {
          const rising = units.toSorted((x, y) => x - y)
          const tiers = rising.map((unit, index) =>
            tier(index === rising.length - 1 ? null : (index + 1) * 10, `${unit}`),
          )
          const [less, more] = [Math.min(a, b), Math.max(a, b)]
          expect(costOf(tiered(mode, ...tiers), more)).toBeGreaterThanOrEqual(
            costOf(tiered(mode, ...tiers), less) ?? -1n,
          )
        },
      ),
    )
  })
})
