import { describe, expect, it } from 'vitest'
import type { PlanUpdate } from './plan-update'
import type { Price, Tier } from '../objects/price'
import { buildItem } from '../testing/build-item'
import {
  code,
  done,
  item,
  money,
  now,
  offered,
  waitsForCheaper,
  waitsForShorter,
  yearly,
  type Case,
} from '../testing/decide-update'

const falling: Tier[] = [
  { upTo: 5, unitAmountDecimal: '1000', flatAmountDecimal: null },
  { upTo: null, unitAmountDecimal: '500', flatAmountDecimal: null },
]

describe('a plan that is chosen', () => {
  it('is had at once, and what is left of the period is settled with the next invoice', () => {
    expect(done({})).toMatchObject({
      when: 'at_once',
      effectiveAt: now,
      quantity: 1,
      prorationBehavior: 'create_prorations',
      endsTrial: false,
      invoicesNow: false,
    })
  })

  it('is invoiced at once where the configuration says so, for another interval and after a free plan', () => {
    expect(done({ update: { prorationBehavior: 'always_invoice' } })).toMatchObject({
      invoicesNow: true,
    })
    expect(done({ plan: offered('price_2', yearly(29900n)) })).toMatchObject({
      resetsCycle: false,
      invoicesNow: true,
    })
    expect(done({ plan: offered('price_2', { intervalCount: 3 }) })).toMatchObject({
      invoicesNow: true,
    })
    expect(done({ update: { billingCycleAnchor: 'now' } })).toMatchObject({
      resetsCycle: true,
      invoicesNow: true,
    })
    expect(done({ subscription: { items: [buildItem({ price: money(0n) })] } })).toMatchObject({
      invoicesNow: true,
    })
    expect(
      done({ subscription: { items: [buildItem({ price: { ...money(0n), billingScheme: 'tiered' } })] } }),
    ).toMatchObject({ invoicesNow: false })
  })

  const cheaper = offered('price_2', money(999n))
  const tiered = offered('price_2', { billingScheme: 'tiered' })
  const usd = (amount: bigint) => ({ amount, currency: 'usd' })

  it('is not decided where cheaper plans wait and nobody knows which is cheaper', () => {
    expect(code({ plan: tiered, update: waitsForCheaper })).toBe('amounts_unknown')
    const items = [buildItem({ price: { billingScheme: 'tiered' } })]
    expect(code({ update: waitsForCheaper, subscription: { items } })).toBe('amounts_unknown')
  })

  it.each<[string, Case, PlanUpdate['when']]>([
    ['cheaper', { plan: cheaper, update: waitsForCheaper }, 'at_period_end'],
    [
      'cheaper each time, though of a shorter interval',
      { plan: cheaper, update: waitsForCheaper, subscription: { items: [buildItem({ price: yearly(29900n) })] } },
      'at_period_end',
    ],
    [
      'cheaper a month, but dearer each time',
      { plan: offered('price_2', yearly(29900n)), update: waitsForCheaper },
      'at_once',
    ],
    ['dearer', { update: waitsForCheaper }, 'at_once'],
    ['of the same price', { plan: offered('price_2'), update: waitsForCheaper }, 'at_once'],
    [
      'of tiers that are not known, and cheaper by Stripe’s previews',
      { plan: tiered, update: waitsForCheaper, compared: { before: usd(2999n), after: usd(2998n) } },
      'at_period_end',
    ],
    [
      'of tiers that are not known, and dearer by Stripe’s previews',
      { plan: tiered, update: waitsForCheaper, compared: { before: usd(2999n), after: usd(3000n) } },
      'at_once',
    ],
    [
      'of tiers that are not known, where only shorter intervals wait',
      { plan: tiered, update: waitsForShorter },
      'at_once',
    ],
    [
      'of tiers that are not known, on trial',
      { plan: tiered, update: waitsForCheaper, subscription: { status: 'trialing' } },
      'at_once',
    ],
    ['cheaper, where only shorter intervals wait', { plan: cheaper, update: waitsForShorter }, 'at_once'],
    [
      'of a shorter interval',
      {
        plan: offered('price_2'),
        update: waitsForShorter,
        subscription: { items: [buildItem({ price: yearly(29900n) })] },
      },
      'at_period_end',
    ],
    [
      'of as many days in weeks',
      {
        plan: offered('price_2', { interval: 'day', intervalCount: 7 }),
        update: waitsForShorter,
        subscription: { items: [buildItem({ price: { interval: 'week' } })] },
      },
      'at_once',
    ],
    ['of a longer interval', { plan: offered('price_2', yearly(29900n)), update: waitsForShorter }, 'at_once'],
    ['cheaper, where nothing waits', { plan: cheaper }, 'at_once'],
  ])('that is %s', (_, given, when) => {
    const update = done(given)
    expect(update.when).toBe(when)
    expect(update.effectiveAt).toEqual(when === 'at_once' ? now : item.currentPeriodEnd)
    if (when === 'at_period_end') expect(update).toMatchObject({ endsTrial: false, invoicesNow: false })
  })

  it('fewer of the same wait like a cheaper plan', () => {
    const few = {
      plan: offered('price_1', {}, { minimum: 1, maximum: 10 }),
      update: waitsForCheaper,
      subscription: { items: [buildItem({ quantity: 3 })] },
    }
    expect(done({ ...few, quantity: 2 })).toMatchObject({ when: 'at_period_end', quantity: 2 })
    expect(done({ ...few, quantity: 4 })).toMatchObject({ when: 'at_once', quantity: 4 })
  })

  it.each<[string, Partial<Price>, number, number]>([
    ['tiers', { billingScheme: 'tiered', unitAmountDecimal: null, tiersMode: 'graduated', tiers: falling }, 7, 3],
    ['packs', { transformQuantity: { divideBy: 5, round: 'up' } }, 60, 30],
    ['a fraction of a cent', { unitAmount: null, unitAmountDecimal: '1500.5' }, 7, 6],
  ])('what is cheaper is compared by %s too', (_, price, many, few) => {
    const priced = (quantity: number, chosen: number) =>
      done({
        plan: offered('price_1', price, { minimum: 1, maximum: null }),
        update: waitsForCheaper,
        subscription: { items: [buildItem({ price, quantity })] },
        quantity: chosen,
      }).when
    expect(priced(many, few)).toBe('at_period_end')
    expect(priced(few, many)).toBe('at_once')
  })
})

describe('on trial', () => {
  const trialing = { status: 'trialing', trialEnd: new Date('2023-06-14T00:00:00Z') } as const

  it('every change is made at once and costs nothing while the trial goes on', () => {
    for (const plan of [offered('price_2', money(999n)), offered('price_2', yearly(1n))]) {
      expect(
        done({
          plan,
          subscription: trialing,
          update: { ...waitsForCheaper, prorationBehavior: 'always_invoice', billingCycleAnchor: 'now' },
        }),
      ).toMatchObject({
        when: 'at_once',
        resetsCycle: false,
        endsTrial: false,
        invoicesNow: false,
        // As in the call: pending items wait for the first invoice.
        prorationBehavior: 'create_prorations',
      })
    }
  })

  it('the first period begins with the change where that ends the trial', () => {
    expect(done({ subscription: trialing, update: { trialUpdateBehavior: 'end_trial' } })).toMatchObject({
      when: 'at_once',
      endsTrial: true,
      resetsCycle: false,
      invoicesNow: true,
    })
    expect(done({ update: { trialUpdateBehavior: 'end_trial' } })).toMatchObject({ endsTrial: false })
  })
})
