import { describe, expect, it } from 'vitest'
import { defaultPortalFeatures, type PortalFeatures } from '../portal-features'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import type { Plan } from './offered-plans'
import { offersOtherPlan } from './offers-other-plan'

const { price, product } = buildItem()
const other: Plan = { product, price: { ...price, id: 'price_other' } }

function offers(prices: string[], known: Plan[], more: Partial<PortalFeatures['subscriptionUpdate']> = {}): boolean {
  const adjustableQuantity = { enabled: true, minimum: 1, maximum: 5 }
  return offersOtherPlan(buildSubscription(), known, {
    subscriptionUpdate: {
      ...defaultPortalFeatures.subscriptionUpdate,
      defaultAllowedUpdates: ['price'],
      products: [{ product: product.id, prices, adjustableQuantity }],
      ...more,
    },
  })
}

describe('there is something to change to', () => {
  it('where another plan takes subscribers', () => {
    expect(offers([price.id, other.price.id], [other])).toBe(true)
  })

  it('not where the own plan is the only one', () => {
    expect(offers([price.id], [])).toBe(false)
  })

  it('not where the others are no longer sold', () => {
    expect(offers([other.price.id], [{ ...other, price: { ...other.price, active: false } }])).toBe(false)
  })

  it('not where the others are not sold in the currency', () => {
    const foreign = { ...other, price: { ...other.price, currency: 'eur', currencyOptions: {} } }
    expect(offers([other.price.id], [foreign])).toBe(false)
  })

  it('where the mirror does not know a plan yet', () => {
    expect(offers([other.price.id], [])).toBe(true)
  })

  it('where the quantity may be changed, within more than one', () => {
    expect(offers([price.id], [], { defaultAllowedUpdates: ['quantity'] })).toBe(true)
    const one = { enabled: true, minimum: 1, maximum: 1 }
    const products = [{ product: product.id, prices: [price.id], adjustableQuantity: one }]
    expect(offers([], [], { defaultAllowedUpdates: ['quantity'], products })).toBe(false)
  })

  it('not where neither may be changed', () => {
    expect(offers([other.price.id], [other], { defaultAllowedUpdates: [] })).toBe(false)
  })
})
