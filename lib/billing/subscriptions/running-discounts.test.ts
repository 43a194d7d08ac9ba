import { describe, expect, it } from 'vitest'
import type { HeldDiscount } from '../objects/held-discount'
import { heldDiscountSchema } from '../objects/held-discount'
import { nullsOf } from '../objects/nulls-of'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import type { Subscription } from '../types'
import { runningDiscounts } from './running-discounts'

const now = new Date('2023-05-20T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')

const held = (more: Partial<HeldDiscount> = {}): HeldDiscount => ({
  ...nullsOf(heldDiscountSchema),
  level: 'subscription',
  name: 'Welcome',
  duration: 'forever',
  percentOff: 20,
  ...more,
})

const running = (discounts: HeldDiscount[], more: Partial<Subscription> = {}) =>
  runningDiscounts(buildSubscription({ discounts, ...more }), now)

it('tells what a discount takes off, and how long', () => {
  expect(running([held()])).toEqual([
    { name: 'Welcome', off: { percent: 20 }, lasts: 'forever', endsAt: null, only: null },
  ])
  expect(running([held({ duration: 'once' })])).toMatchObject([{ lasts: 'once' }])
  const endsAt = new Date('2023-08-01T00:00:00Z')
  expect(running([held({ duration: 'repeating', endsAt })])).toMatchObject([{ lasts: 'until', endsAt }])
})

it('tells one that ends before the next payment', () => {
  expect(running([held({ duration: 'repeating', endsAt: renewal })])).toMatchObject([{ lasts: 'before_next' }])
})

it('leaves out what has ended', () => {
  expect(running([held({ endsAt: now })])).toEqual([])
})

describe('the customer’s discount', () => {
  const ofCustomer = held({ level: 'customer', name: 'Loyal' })

  it('counts where the subscription has none of its own that runs', () => {
    expect(running([ofCustomer])).toMatchObject([{ name: 'Loyal' }])
    expect(running([ofCustomer, held({ endsAt: now })])).toMatchObject([{ name: 'Loyal' }])
    expect(running([ofCustomer, held()])).toMatchObject([{ name: 'Welcome' }])
  })

  it('stands beside those of items', () => {
    const ofItem = held({ level: 'item', itemId: 'si_1', name: 'Team' })
    expect(running([ofCustomer, ofItem]).map(({ name }) => name)).toEqual(['Loyal', 'Team'])
  })
})

describe('an amount', () => {
  const euros = held({ percentOff: null, amountOff: 500n, currency: 'eur' })

  it('is that of the subscription’s currency', () => {
    expect(running([{ ...euros, currencyOptions: { usd: 600 } }])).toMatchObject([
      { off: { amount: 600n, currency: 'usd' } },
    ])
    expect(running([euros], { currency: 'eur' })).toMatchObject([{ off: { amount: 500n, currency: 'eur' } }])
  })

  it('in another currency takes nothing off', () => {
    expect(running([euros])).toEqual([])
  })

  it('that is not known is not told', () => {
    expect(running([held({ percentOff: null, duration: null })])).toMatchObject([{ off: null, lasts: 'unknown' }])
  })
})

it('names the items that it lowers, where it does not lower all', () => {
  const support = buildItem({ id: 'si_2', product: { ...buildItem().product, id: 'prod_2', name: 'Support' } })
  const items = [buildItem(), support]
  const only = (discount: HeldDiscount) => running([discount], { items }).map((each) => each.only?.map(({ id }) => id))
  expect(only(held({ level: 'item', itemId: 'si_2' }))).toEqual([['si_2']])
  expect(only(held({ productIds: ['prod_1'] }))).toEqual([['si_1']])
  expect(only(held())).toEqual([undefined])
  expect(only(held({ productIds: ['prod_9'] }))).toEqual([])
})

it('tells none where nothing more is paid', () => {
  expect(running([held()], { cancelAtPeriodEnd: true, upcomingTotal: null })).toEqual([])
  expect(running([held()], { status: 'canceled', upcomingTotal: null })).toEqual([])
})
