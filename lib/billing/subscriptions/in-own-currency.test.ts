import { expect, it } from 'vitest'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import { pricePerPeriod } from '../plans/price-per-period'
import { inOwnCurrency } from './in-own-currency'

it('has its prices, and that of a planned change, in the currency that it is paid in', () => {
  const { price, product } = buildItem({
    price: { unitAmount: 1000n, currencyOptions: { eur: { unitAmountDecimal: '900', tiers: null } } },
  })
  const items = [buildItem({ price, quantity: 2 })]
  const change = { type: 'schedule' as const, at: new Date(0), intent: null, quantity: 1, price, product }
  const own = inOwnCurrency(buildSubscription({ currency: 'eur', items, plannedChange: change }))
  expect(pricePerPeriod(own)?.amount).toEqual({ amount: 1800n, currency: 'eur' })
  expect(own.plannedChange?.price).toMatchObject({ currency: 'eur', unitAmountDecimal: '900' })
})
