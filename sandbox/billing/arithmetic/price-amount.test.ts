import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceAmount, priceParts, type PriceTerms, type PriceTier } from './price-amount'

const flat: PriceTerms = {
  billing_scheme: 'per_unit',
  unit_amount: 1000,
  unit_amount_decimal: '1000',
  tiers_mode: null,
  transform_quantity: null,
}
const tier = (up_to: number | null, unit: string | null, fee: number | null = null): PriceTier => ({
  up_to,
  unit_amount: null,
  unit_amount_decimal: unit,
  flat_amount: fee,
  flat_amount_decimal: fee === null ? null : `${fee}`,
})
const tiered = (tiers_mode: string, ...tiers: PriceTier[]): PriceTerms => ({
  ...flat,
  billing_scheme: 'tiered',
  unit_amount: null,
  unit_amount_decimal: null,
  tiers,
  tiers_mode,
})

describe('a price per unit', () => {
  it('multiplies', () => {
    expect(priceAmount(flat, 3)).toBe(3000)
    expect(priceAmount(flat, 0)).toBe(0)
  })

  it('multiplies fractions of a cent before it rounds, halves away from zero', () => {
    const price = { ...flat, unit_amount: null, unit_amount_decimal: '0.5' }
    expect(priceAmount(price, 1)).toBe(1)
    expect(priceAmount(price, 2)).toBe(1)
    expect(priceAmount(price, 3)).toBe(2)
    expect(priceAmount({ ...price, unit_amount_decimal: '0.000000000001' }, 1_000_000)).toBe(0)
  })

  it('bills packages, rounded up or down', () => {
    const packaged = (round: string) => ({ ...flat, transform_quantity: { divide_by: 10, round } })
    expect(priceAmount(packaged('up'), 11)).toBe(2000)
    expect(priceAmount(packaged('down'), 19)).toBe(1000)
    expect(priceAmount(packaged('up'), 0)).toBe(0)
  })
})

describe('graduated tiers', () => {
  const price = tiered('graduated', tier(5, '500', 1000), tier(10, '400'), tier(null, '300', 200))

  it('charge each tier for its own units, one part each, flat fees apart', () => {
    expect(
      priceParts(price, 12).map(({ quantity, amount, tier: number, isFlat }) => [number, quantity, amount, isFlat]),
    ).toEqual([
      [1, 5, 2500, false],
      [1, 0, 1000, true],
      [2, 5, 2000, false],
      [3, 2, 600, false],
      [3, 0, 200, true],
    ])
  })

  it('stay in the first tier up to and with its last unit', () => {
    expect(priceAmount(price, 5)).toBe(3500)
    expect(priceAmount(price, 6)).toBe(3900)
  })

  it('charge the first flat fee even for nothing', () => {
    expect(priceAmount(price, 0)).toBe(1000)
  })
})

describe('volume tiers', () => {
  const price = tiered('volume', tier(5, '500'), tier(null, '300', 100))

  it('charge every unit at the tier the quantity reaches', () => {
    expect(priceAmount(price, 5)).toBe(2500)
    expect(priceAmount(price, 6)).toBe(1900)
  })
})

it('graduated tiers of one rate cost what the rate costs, however they are cut', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 5000 }),
      (bounds, quantity, unit) => {
        const tiers = [...bounds].sort((a, b) => a - b).map((bound) => tier(bound, `${unit}`))
        expect(priceAmount(tiered('graduated', ...tiers, tier(null, `${unit}`)), quantity)).toBe(quantity * unit)
      },
    ),
    { seed: 20261028 },
  )
})

describe('a quantity with a fraction', () => {
  const each = { ...flat, unit_amount: 1000, unit_amount_decimal: '1000' }

  it('costs its part, to the last of twelve places', () => {
    expect(priceAmount(each, '1.5')).toBe(1500)
    expect(priceAmount({ ...each, unit_amount_decimal: '1000000000' }, '123456.123456789012')).toBe(123456123456789)
    expect(priceParts(each, '2.25')).toMatchObject([{ quantity: 2, quantity_decimal: '2.25', amount: 2250 }])
  })

  it('fills a package that it begins, where packages are rounded up', () => {
    const packs = (round: string) => ({ ...each, transform_quantity: { divide_by: 5, round } })
    expect(priceAmount(packs('up'), '5.1')).toBe(2000)
    expect(priceAmount(packs('down'), '9.9')).toBe(1000)
  })
})
