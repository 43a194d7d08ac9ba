import { describe, expect, it } from 'vitest'
import { offeredPlans, type Plan } from './offered-plans'
import { defaultPortalFeatures, type PortalFeatures } from '../portal-features'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import type { Price } from '../types'

const item = buildItem()

function plan(id: string, price: Partial<Price> = {}, active = true): Plan {
  const productId = `prod_${id}`
  return {
    price: { ...item.price, id: `price_${id}`, productId, ...price },
    product: { ...item.product, id: productId, active },
  }
}

type Update = PortalFeatures['subscriptionUpdate']

function features(
  ids: string[],
  more: Partial<Update> = {},
  adjustable = { enabled: false, minimum: 1, maximum: null as number | null },
) {
  const products = ids.map((id) => ({ product: `prod_${id}`, prices: [`price_${id}`], adjustableQuantity: adjustable }))
  return { subscriptionUpdate: { ...defaultPortalFeatures.subscriptionUpdate, products, ...more } }
}

const ids = (plans: ReturnType<typeof offeredPlans>) =>
  plans.map(({ price, current }) => price.id + (current ? ' (current)' : ''))

describe('the plans that are offered', () => {
  it('are those of the configuration, in its order, the current one in its place', () => {
    const catalog = [plan('3'), plan('2'), plan('1')]
    expect(ids(offeredPlans(buildSubscription(), catalog, features(['2', '1', '3'])))).toEqual([
      'price_2',
      'price_1 (current)',
      'price_3',
    ])
  })

  it('begin with the current one where the configuration does not name it', () => {
    expect(ids(offeredPlans(buildSubscription(), [plan('2')], features(['2'])))).toEqual([
      'price_1 (current)',
      'price_2',
    ])
  })

  it.each<[string, Plan]>([
    ['archived', plan('2', { active: false })],
    ['of an archived product', plan('2', {}, false)],
    ['of another currency', plan('2', { currency: 'eur' })],
    ['charged once', plan('2', { type: 'one_time', interval: null })],
    ['metered', plan('2', { usageType: 'metered' })],
    [
      'of another product than the configuration says',
      { ...plan('2'), price: { ...plan('2').price, productId: 'prod_9' } },
    ],
  ])('are none that is %s', (_, other) => {
    expect(ids(offeredPlans(buildSubscription(), [other], features(['2'])))).toEqual(['price_1 (current)'])
  })

  it('are told in the subscription’s currency, by the price’s amount in it', () => {
    const options = { usd: { unitAmountDecimal: '5000', tiers: null }, eur: { unitAmountDecimal: '4500', tiers: null } }
    const inEuros = buildSubscription({ currency: 'eur', items: [buildItem({ price: { currency: 'eur' } })] })
    const catalog = [plan('2', { unitAmountDecimal: '5000', currencyOptions: options }), plan('3')]
    const offered = offeredPlans(inEuros, catalog, features(['2', '3']))
    expect(ids(offered)).toEqual(['price_1 (current)', 'price_2'])
    expect(offered[1]?.price).toMatchObject({ currency: 'eur', unitAmountDecimal: '4500' })
  })

  it('keep an archived plan that the customer has', () => {
    const archived = buildSubscription({ items: [buildItem({ price: { active: false } })] })
    expect(ids(offeredPlans(archived, [plan('1', { active: false }), plan('2')], features(['1', '2'])))).toEqual([
      'price_1 (current)',
      'price_2',
    ])
  })

  it('are the current one alone where only the number may be changed', () => {
    const bounds = { enabled: true, minimum: 2, maximum: 5 }
    const offered = offeredPlans(
      buildSubscription(),
      [plan('1'), plan('2')],
      features(['1', '2'], { defaultAllowedUpdates: ['quantity'] }, bounds),
    )
    expect(offered).toEqual([expect.objectContaining({ current: true, quantity: { minimum: 2, maximum: 5 } })])
  })

  it('have a number to choose only where product and configuration say so, and never none', () => {
    const bounds = { enabled: true, minimum: 0, maximum: null }
    const quantities = (update: Partial<Update>, adjustable = bounds) =>
      offeredPlans(buildSubscription(), [plan('1'), plan('2')], features(['1', '2'], update, adjustable)).map(
        ({ quantity }) => quantity,
      )
    expect(quantities({})).toEqual(Array(2).fill({ minimum: 1, maximum: null }))
    expect(quantities({ defaultAllowedUpdates: ['price'] })).toEqual([null, null])
    expect(quantities({}, { ...bounds, enabled: false })).toEqual([null, null])
  })
})
