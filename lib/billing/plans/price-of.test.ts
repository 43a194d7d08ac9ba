import { describe, expect, it } from 'vitest'
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

  it('rounds the whole and not each unit', () => {
    const price = { unitAmount: null, unitAmountDecimal: '1500.5' }
    expect(priceOf(buildItem({ price, quantity: 7 }))?.amount.amount).toBe(10_504n)
  })

  it('counts packs', () => {
    const price = { unitAmountDecimal: '1000', transformQuantity: { divideBy: 5, round: 'up' } }
    expect(priceOf(buildItem({ price, quantity: 30 }))?.amount.amount).toBe(6000n)
  })

  it('follows the tiers', () => {
    const tiers = [
      { upTo: 5, unitAmountDecimal: '1000', flatAmountDecimal: null },
      { upTo: null, unitAmountDecimal: '500', flatAmountDecimal: null },
    ]
    const price = { billingScheme: 'tiered', unitAmount: null, unitAmountDecimal: null, tiersMode: 'graduated', tiers }
    expect(priceOf(buildItem({ price, quantity: 7 }))?.amount.amount).toBe(6000n)
  })

  it.each([
    ['metered', { price: { usageType: 'metered' }, quantity: null }],
    ['of unknown tiers', { price: { billingScheme: 'tiered', tiersMode: 'graduated' } }],
    ['metered by tiers', { price: { usageType: 'metered', billingScheme: 'tiered' }, quantity: 3 }],
    ['paid once', { price: { type: 'one_time', interval: null, intervalCount: null, usageType: null } }],
    ['without an amount', { price: { unitAmount: null, unitAmountDecimal: null } }],
  ])('is not told for a price that is %s', (_, overrides) => {
    expect(priceOf(buildItem(overrides))).toBeNull()
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
