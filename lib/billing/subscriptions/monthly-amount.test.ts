import { describe, expect, it } from 'vitest'
import { buildItem } from '../testing/build-item'
import type { Coupon } from '../objects/coupon'
import type { Price } from '../objects/price'
import { monthlyAmount, type MonthlyTerms } from './monthly-amount'

const now = new Date('2026-11-30T10:00:00Z')
const coupon = (id: string, terms: Partial<Coupon>): Coupon => ({
  id,
  name: null,
  duration: 'forever',
  percentOff: null,
  amountOff: null,
  currency: null,
  currencyOptions: null,
  productIds: null,
  ...terms,
})
const coupons = [
  coupon('half', { percentOff: 50 }),
  coupon('fifth', { percentOff: 20 }),
  coupon('months', { percentOff: 10, duration: 'repeating' }),
  coupon('once', { percentOff: 90, duration: 'once' }),
  coupon('ten', { amountOff: 1000n, currency: 'usd', currencyOptions: { eur: 900 } }),
  coupon('seats', { percentOff: 50, productIds: ['prod_seat'] }),
]
const has = (couponId: string, endsAt: Date | null = null) => ({ couponId, endsAt })

/** An item of `amount` per interval. */
function item(amount: string, price: Partial<Price> = {}, quantity: number | null = 1, discounts = [] as string[]) {
  const built = buildItem({ quantity, price: { unitAmountDecimal: amount, unitAmount: null, ...price } })
  return { ...built, discounts: discounts.map((id) => has(id)) }
}

function monthly(items: ReturnType<typeof item>[], terms: Partial<MonthlyTerms> = {}) {
  return monthlyAmount(
    {
      currency: 'usd',
      items,
      discounts: [],
      customerDiscount: null,
      coupons: new Map(coupons.map((each) => [each.id, each])),
      includedTax: null,
      ...terms,
    },
    now,
  )
}

describe('what a subscription comes to in a month', () => {
  it.each<[string, Partial<Price>, bigint]>([
    ['a month', { interval: 'month' }, 12_000n],
    ['a quarter', { interval: 'month', intervalCount: 3 }, 4000n],
    ['a year', { interval: 'year' }, 1000n],
    ['two years', { interval: 'year', intervalCount: 2 }, 500n],
    ['a week', { interval: 'week' }, 52_000n],
    ['two weeks', { interval: 'week', intervalCount: 2 }, 26_000n],
    ['a day', { interval: 'day' }, 365_000n],
    ['thirty days', { interval: 'day', intervalCount: 30 }, 12_167n],
  ])('of 120 dollars for %s', (_, price, amount) => {
    expect(monthly([item('12000', price)])).toBe(amount)
  })

  it('counts quantities, tiers, packs and fractions of a cent as an invoice does', () => {
    const tiers = [
      { upTo: 5, unitAmountDecimal: '1000', flatAmountDecimal: null },
      { upTo: null, unitAmountDecimal: '500', flatAmountDecimal: null },
    ]
    expect(monthly([item('1500.5', {}, 7)])).toBe(10_504n)
    expect(monthly([item('1000', { transformQuantity: { divideBy: 5, round: 'up' } }, 31)])).toBe(7000n)
    expect(
      monthly([item('0', { billingScheme: 'tiered', unitAmountDecimal: null, tiersMode: 'graduated', tiers }, 7)]),
    ).toBe(6000n)
  })

  it('adds items of any rhythm, and rounds their sum and not each of them', () => {
    const year = { interval: 'year' }
    expect(monthly([item('1000'), item('12000', year)])).toBe(2000n)
    expect(monthly([item('106', year), item('106', year)])).toBe(18n)
  })

  it('leaves metered use out', () => {
    expect(monthly([item('1000'), item('5', { usageType: 'metered' }, null)])).toBe(1000n)
    expect(monthly([item('5', { usageType: 'metered' }, null)])).toBe(0n)
  })

  it('is told in the subscription’s currency', () => {
    const currencyOptions = { eur: { unitAmountDecimal: '900', tiers: null } }
    expect(monthly([item('1000', { currencyOptions })], { currency: 'eur' })).toBe(900n)
  })

  it('is not told where a price or a coupon is not known', () => {
    expect(monthly([item('1000'), item('0', { unitAmountDecimal: null })])).toBeNull()
    expect(monthly([item('1000', { currencyOptions: null })], { currency: 'eur' })).toBeNull()
    expect(monthly([item('1000')], { discounts: [has('of an older release')] })).toBeNull()
    expect(monthly([item('1000', {}, 1, ['gone'])])).toBeNull()
    expect(monthly([item('1000')], { customerDiscount: has('gone') })).toBeNull()
  })

  it('has the tax taken out that its prices include', () => {
    expect(monthly([item('2500')], { includedTax: { numerator: 500n, denominator: 2500n } })).toBe(2000n)
  })
})

describe('discounts', () => {
  it('that recur come off, those of one invoice or of the past do not', () => {
    const past = new Date('2026-11-29T00:00:00Z')
    const ahead = new Date('2027-01-01T00:00:00Z')
    expect(monthly([item('1000')], { discounts: [has('half')] })).toBe(500n)
    expect(monthly([item('1000')], { discounts: [has('months', ahead)] })).toBe(900n)
    expect(monthly([item('1000')], { discounts: [has('months', past)] })).toBe(1000n)
    expect(monthly([item('1000')], { discounts: [has('once')] })).toBe(1000n)
  })

  it('of an item come before those of the subscription, each off what is left', () => {
    const items = [item('1000', {}, 1, ['half']), item('2000')]
    expect(monthly(items)).toBe(2500n)
    expect(monthly(items, { discounts: [has('fifth'), has('ten')] })).toBe(1000n)
  })

  it('of the customer count where the subscription has none that recur', () => {
    const customerDiscount = has('fifth')
    expect(monthly([item('1000')], { customerDiscount })).toBe(800n)
    expect(monthly([item('1000', {}, 1, ['half'])], { customerDiscount })).toBe(400n)
    expect(monthly([item('1000')], { customerDiscount, discounts: [has('half')] })).toBe(500n)
    expect(monthly([item('1000')], { customerDiscount, discounts: [has('once')] })).toBe(800n)
  })

  it('cover their products alone', () => {
    const seat = { ...item('2000'), price: { ...item('2000').price, productId: 'prod_seat' } }
    expect(monthly([item('1000'), seat], { discounts: [has('seats')] })).toBe(2000n)
  })

  it('of an amount have one in other currencies, or take nothing off', () => {
    const currencyOptions = {
      eur: { unitAmountDecimal: '2000', tiers: null },
      gbp: { unitAmountDecimal: '2000', tiers: null },
    }
    const items = [item('1000', { currencyOptions })]
    expect(monthly(items, { currency: 'eur', discounts: [has('ten')] })).toBe(1100n)
    expect(monthly(items, { currency: 'gbp', discounts: [has('ten')] })).toBe(2000n)
  })

  it('of an amount come off each invoice: a twelfth of it off a year, and never more than there is', () => {
    const discounts = [has('ten')]
    expect(monthly([item('12000', { interval: 'year' })], { discounts })).toBe(917n)
    expect(monthly([item('400')], { discounts })).toBe(0n)
    // Eleven invoices of 5.00 are nothing, and the one with the year's 1,200.00 is 5.00 less.
    expect(monthly([item('120000', { interval: 'year' }), item('500')], { discounts })).toBe(9958n)
  })
})
