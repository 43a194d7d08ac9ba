import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multiplyUnitAmount } from './multiply-unit-amount'
import { priceOf } from './price-of'
import { pricePerPeriod } from './price-per-period'
import { buildItem } from '../testing/build-item'

const monthly = { amount: { amount: 2999n, currency: 'usd' }, interval: 'month', intervalCount: 1 }

describe('the price of an item', () => {
  it('is its unit amount per interval', () => {
    expect(priceOf(buildItem())).toEqual(monthly)
  })

  it('multiplies by the quantity', () => {
    expect(priceOf(buildItem({ quantity: 3 }))?.amount.amount).toBe(8997n)
  })

  it('tells longer intervals', () => {
    expect(priceOf(buildItem({ price: { interval: 'week', intervalCount: 2 } }))).toEqual({
      ...monthly,
      interval: 'week',
      intervalCount: 2,
    })
  })

  it('can be nothing', () => {
    expect(priceOf(buildItem({ price: { unitAmount: 0n, unitAmountDecimal: '0' } }))?.amount.amount).toBe(0n)
  })

  it('counts parts of a cent exactly', () => {
    const price = { unitAmount: null, unitAmountDecimal: '0.05' }
    expect(priceOf(buildItem({ price, quantity: 1000 }))?.amount.amount).toBe(50n)
    expect(priceOf(buildItem({ price, quantity: 1001 }))).toBeNull()
  })

  it.each([
    ['metered', { price: { usageType: 'metered' }, quantity: null }],
    ['tiered', { price: { billingScheme: 'tiered' } }],
    ['paid once', { price: { type: 'one_time', interval: null, intervalCount: null, usageType: null } }],
    ['without an amount', { price: { unitAmount: null, unitAmountDecimal: null } }],
  ])('is not told for a price that is %s', (_, overrides) => {
    expect(priceOf(buildItem(overrides))).toBeNull()
  })
})

describe('a unit amount times a quantity', () => {
  it('is whole minor units or nothing', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(decimal, fc.nat({ max: 1_000_000 }), ([digits, places], quantity) => {
        const text = digits.toString().padStart(places + 1, '0')
        const unit = `${text.slice(0, -places)}.${text.slice(-places)}`
        const product = digits * BigInt(quantity)
        const scale = 10n ** BigInt(places)
        expect(multiplyUnitAmount(unit, quantity)).toBe(product % scale === 0n ? product / scale : null)
      }),
    )
  })

  it('keeps a credit negative', () => {
    expect(multiplyUnitAmount('-2.5', 2)).toBe(-5n)
  })

  it('is nothing for what is no amount', () => {
    expect(multiplyUnitAmount('1e3', 1)).toBeNull()
    expect(multiplyUnitAmount('', 1)).toBeNull()
    expect(multiplyUnitAmount('1', 0.5)).toBeNull()
  })
})

describe('the price of a whole subscription', () => {
  it('adds items of one interval up', () => {
    const seats = buildItem({ id: 'si_2', quantity: 2, price: { unitAmount: 500n, unitAmountDecimal: '500' } })
    expect(pricePerPeriod({ items: [buildItem(), seats] })).toEqual({
      ...monthly,
      amount: { amount: 3999n, currency: 'usd' },
    })
  })

  it.each([
    ['one is metered', { price: { usageType: 'metered' }, quantity: null }],
    ['intervals differ', { price: { interval: 'year' } }],
    ['counts of intervals differ', { price: { intervalCount: 3 } }],
    ['periods end on different days', { currentPeriodEnd: new Date('2023-06-20T00:00:00Z') }],
  ])('is not told when %s', (_, overrides) => {
    expect(pricePerPeriod({ items: [buildItem(), buildItem({ id: 'si_2', ...overrides })] })).toBeNull()
    expect(pricePerPeriod({ items: [buildItem(overrides), buildItem({ id: 'si_2' })] })).toBeNull()
  })
})
