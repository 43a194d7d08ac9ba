import { expect, it } from 'vitest'
import { isSoldIn } from './is-sold-in'
import { priceIn } from './price-in'
import { priceOf } from './price-of'
import { buildItem } from '../testing/build-item'

const tiers = [{ upTo: null, unitAmountDecimal: '700', flatAmountDecimal: null }]
const currencyOptions = {
  usd: { unitAmountDecimal: '1000', tiers: null },
  eur: { unitAmountDecimal: '900', tiers: null },
  gbp: { unitAmountDecimal: null, tiers },
}
const { price } = buildItem({ price: { unitAmount: 1000n, unitAmountDecimal: '1000', currencyOptions } })

it('is the price itself in its own currency', () => {
  expect(priceIn(price, 'usd')).toBe(price)
})

it('costs what it costs in another one', () => {
  expect(priceOf({ price: priceIn(price, 'eur'), quantity: 2 })?.amount).toEqual({ amount: 1800n, currency: 'eur' })
  const tiered = { ...price, billingScheme: 'tiered', tiersMode: 'volume' }
  expect(priceOf({ price: priceIn(tiered, 'gbp'), quantity: 2 })?.amount).toEqual({ amount: 1400n, currency: 'gbp' })
})

it.each([null, currencyOptions])('is not told in a currency that is not among %o', (options) => {
  const elsewhere = priceIn({ ...price, currencyOptions: options }, 'jpy')
  expect(elsewhere).toMatchObject({ currency: 'jpy', unitAmount: null, unitAmountDecimal: null, tiers: null })
  expect(priceOf({ price: elsewhere, quantity: 1 })).toBeNull()
})

it('is sold in its own currency and in those of its options', () => {
  const sold = ['usd', 'eur', 'jpy', 'constructor'].filter((currency) => isSoldIn(price, currency))
  expect(sold).toEqual(['usd', 'eur'])
  expect(isSoldIn({ currency: 'usd', currencyOptions: null }, 'usd')).toBe(true)
})
