import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfferedPlan } from './offered-plans'
import { planUpdate, type PlanUpdate } from './plan-update'
import { defaultPortalFeatures, type PortalFeatures } from './portal-features'
import { buildItem } from './testing/build-item'
import { buildSubscription } from './testing/build-subscription'
import type { PlannedChange, Price, Subscription } from './types'

const now = new Date('2023-05-20T00:00:00Z')
const item = buildItem()
type Update = PortalFeatures['subscriptionUpdate']

function offered(id: string, price: Partial<Price> = {}, quantity: OfferedPlan['quantity'] = null): OfferedPlan {
  return { price: { ...item.price, id, ...price }, product: item.product, current: id === item.priceId, quantity }
}

const money = (unitAmount: bigint) => ({ unitAmount, unitAmountDecimal: unitAmount.toString() })
const yearly = (unitAmount: bigint): Partial<Price> => ({ interval: 'year', ...money(unitAmount) })

const waitsForCheaper: Partial<Update> = { scheduleAtPeriodEnd: { conditions: [{ type: 'decreasing_item_amount' }] } }
const waitsForShorter: Partial<Update> = { scheduleAtPeriodEnd: { conditions: [{ type: 'shortening_interval' }] } }

type Case = { plan?: OfferedPlan; quantity?: number | null; update?: Partial<Update>; subscription?: Partial<Subscription> }

function decide({ plan = offered('price_2', money(4999n)), quantity = null, update = {}, subscription = {} }: Case) {
  const features = { subscriptionUpdate: { ...defaultPortalFeatures.subscriptionUpdate, ...update } }
  const plans = [offered('price_1', {}, plan.current ? plan.quantity : null), ...(plan.current ? [] : [plan])]
  return planUpdate(buildSubscription(subscription), plans, features, { price: plan.price.id, quantity }, now)
}

function done(given: Case): PlanUpdate {
  const decided = decide(given)
  if (!decided.ok) throw new Error(decided.code)
  return decided.value
}

const code = (given: Case) => {
  const decided = decide(given)
  return decided.ok ? null : decided.code
}

describe('a plan that is chosen', () => {
  it('is had at once, and what is left of the period is settled with the next invoice', () => {
    expect(done({})).toMatchObject({
      when: 'at_once', effectiveAt: now, quantity: 1, prorationBehavior: 'create_prorations', beginsCycle: false, endsTrial: false, invoicesNow: false,
    })
  })

  it('is invoiced at once where the configuration says so, or a new period begins', () => {
    expect(done({ update: { prorationBehavior: 'always_invoice' } })).toMatchObject({ beginsCycle: false, invoicesNow: true })
    expect(done({ plan: offered('price_2', yearly(29900n)) })).toMatchObject({ beginsCycle: true, resetsCycle: false, invoicesNow: true })
    expect(done({ plan: offered('price_2', { intervalCount: 3 }) })).toMatchObject({ beginsCycle: true, invoicesNow: true })
    expect(done({ update: { billingCycleAnchor: 'now' } })).toMatchObject({ beginsCycle: true, resetsCycle: true, invoicesNow: true })
    expect(done({ subscription: { items: [buildItem({ price: money(0n) })] } })).toMatchObject({ beginsCycle: true, invoicesNow: true })
    expect(done({ subscription: { items: [buildItem({ price: { ...money(0n), billingScheme: 'tiered' } })] } })).toMatchObject({ beginsCycle: false })
  })

  const cheaper = offered('price_2', money(999n))
  it.each<[string, Case, PlanUpdate['when']]>([
    ['cheaper', { plan: cheaper, update: waitsForCheaper }, 'at_period_end'],
    ['cheaper each time, though of a shorter interval', { plan: cheaper, update: waitsForCheaper, subscription: { items: [buildItem({ price: yearly(29900n) })] } }, 'at_period_end'],
    ['cheaper a month, but dearer each time', { plan: offered('price_2', yearly(29900n)), update: waitsForCheaper }, 'at_once'],
    ['dearer', { update: waitsForCheaper }, 'at_once'],
    ['of the same price', { plan: offered('price_2'), update: waitsForCheaper }, 'at_once'],
    ['of a price that is not known beforehand', { plan: offered('price_2', { billingScheme: 'tiered' }), update: waitsForCheaper }, 'at_once'],
    ['cheaper, where only shorter intervals wait', { plan: cheaper, update: waitsForShorter }, 'at_once'],
    ['of a shorter interval', { plan: offered('price_2'), update: waitsForShorter, subscription: { items: [buildItem({ price: yearly(29900n) })] } }, 'at_period_end'],
    ['of as many days in weeks', { plan: offered('price_2', { interval: 'day', intervalCount: 7 }), update: waitsForShorter, subscription: { items: [buildItem({ price: { interval: 'week' } })] } }, 'at_once'],
    ['of a longer interval', { plan: offered('price_2', yearly(29900n)), update: waitsForShorter }, 'at_once'],
    ['cheaper, where nothing waits', { plan: cheaper }, 'at_once'],
  ])('that is %s', (_, given, when) => {
    const update = done(given)
    expect(update.when).toBe(when)
    expect(update.effectiveAt).toEqual(when === 'at_once' ? now : item.currentPeriodEnd)
    if (when === 'at_period_end') expect(update).toMatchObject({ beginsCycle: false, endsTrial: false, invoicesNow: false })
  })

  it('fewer of the same wait like a cheaper plan', () => {
    const few = { plan: offered('price_1', {}, { minimum: 1, maximum: 10 }), update: waitsForCheaper, subscription: { items: [buildItem({ quantity: 3 })] } }
    expect(done({ ...few, quantity: 2 })).toMatchObject({ when: 'at_period_end', quantity: 2 })
    expect(done({ ...few, quantity: 4 })).toMatchObject({ when: 'at_once', quantity: 4 })
  })
})

describe('on trial', () => {
  const trialing = { status: 'trialing', trialEnd: new Date('2023-06-14T00:00:00Z') } as const

  it('every change is made at once and costs nothing while the trial goes on', () => {
    for (const plan of [offered('price_2', money(999n)), offered('price_2', yearly(1n))]) {
      expect(done({ plan, subscription: trialing, update: { ...waitsForCheaper, prorationBehavior: 'always_invoice', billingCycleAnchor: 'now' } }))
        .toMatchObject({ when: 'at_once', beginsCycle: false, resetsCycle: false, endsTrial: false, invoicesNow: false })
    }
  })

  it('the first period begins with the change where that ends the trial', () => {
    expect(done({ subscription: trialing, update: { trialUpdateBehavior: 'end_trial' } }))
      .toMatchObject({ when: 'at_once', endsTrial: true, beginsCycle: true, resetsCycle: false, invoicesNow: true })
    expect(done({ update: { trialUpdateBehavior: 'end_trial' } })).toMatchObject({ endsTrial: false })
  })
})

describe('what was chosen before', () => {
  const planned: PlannedChange = {
    type: 'schedule', at: item.currentPeriodEnd, intent: 'a', quantity: 1, price: { ...item.price, id: 'price_2' }, product: item.product,
  }
  const plan = offered('price_1')

  it('is undone by choosing what one has', () => {
    expect(done({ plan, subscription: { plannedChange: planned } })).toMatchObject({ when: 'keep', invoicesNow: false, beginsCycle: false })
  })

  it('is nothing new', () => {
    expect(code({ subscription: { plannedChange: planned } })).toBe('same_plan')
    expect(code({ plan })).toBe('same_plan')
  })

  it('gives way to another choice', () => {
    expect(done({ plan: offered('price_3'), subscription: { plannedChange: planned } })).toMatchObject({ when: 'at_once' })
  })
})

describe('a choice that cannot be', () => {
  it('is of a plan that is not offered', () => {
    const features = { subscriptionUpdate: defaultPortalFeatures.subscriptionUpdate }
    expect(planUpdate(buildSubscription(), [offered('price_1')], features, { price: 'price_9', quantity: null }, now))
      .toEqual({ ok: false, code: 'price_unavailable' })
  })

  it('is of a number that the plan does not have', () => {
    const plan = offered('price_2', money(4999n), { minimum: 2, maximum: 5 })
    for (const quantity of [1, 6, 0, -1, 2.5, NaN]) expect(code({ plan, quantity })).toBe('quantity_out_of_bounds')
    for (const quantity of [2, 5]) expect(done({ plan, quantity }).quantity).toBe(quantity)
    expect(code({ quantity: 2 })).toBe('quantity_out_of_bounds')
    expect(done({ quantity: 1 }).quantity).toBe(1)
  })

  it('has a number chosen for it that comes nearest, where none is given', () => {
    expect(done({ plan: offered('price_2', {}, { minimum: 3, maximum: null }) }).quantity).toBe(3)
    expect(done({ plan: offered('price_2', {}, { minimum: 1, maximum: 2 }), subscription: { items: [buildItem({ quantity: 9 })] } }).quantity).toBe(2)
    expect(done({ plan: offered('price_2'), subscription: { items: [buildItem({ quantity: 9 })] } }).quantity).toBe(9)
  })
})

it('whatever is chosen, nothing is invoiced for what waits, and a number lies within its bounds', () => {
  const interval = fc.constantFrom('day', 'week', 'month', 'year')
  fc.assert(fc.property(
    fc.record({
      amount: fc.bigInt({ min: 0n, max: 100_000n }), interval, count: fc.integer({ min: 1, max: 12 }), minimum: fc.integer({ min: 1, max: 5 }),
      more: fc.option(fc.nat(5)), quantity: fc.option(fc.integer({ min: -2, max: 12 })), trialing: fc.boolean(),
      conditions: fc.subarray<'decreasing_item_amount' | 'shortening_interval'>(['decreasing_item_amount', 'shortening_interval']),
      prorationBehavior: fc.constantFrom<Update['prorationBehavior']>('always_invoice', 'create_prorations', 'none'),
      trialUpdateBehavior: fc.constantFrom<Update['trialUpdateBehavior']>('continue_trial', 'end_trial'),
      billingCycleAnchor: fc.constantFrom<Update['billingCycleAnchor']>('now', 'unchanged', null),
    }),
    ({ amount, interval, count, minimum, more, quantity, trialing, conditions, ...update }) => {
      const maximum = more === null ? null : minimum + more
      const plan = offered('price_2', { ...money(amount), interval, intervalCount: count }, { minimum, maximum })
      const decided = decide({
        plan, quantity, subscription: { ...(trialing && { status: 'trialing' }) },
        update: { ...update, scheduleAtPeriodEnd: { conditions: conditions.map((type) => ({ type })) } },
      })
      if (!decided.ok) {
        expect(decided.code).toBe('quantity_out_of_bounds')
        return
      }
      const { value } = decided
      expect(value.quantity).toBeGreaterThanOrEqual(minimum)
      expect(value.quantity).toBeLessThanOrEqual(maximum ?? Infinity)
      if (value.when !== 'at_once') expect(value.invoicesNow || value.beginsCycle || value.endsTrial).toBe(false)
      if (value.beginsCycle) expect(value.invoicesNow).toBe(true)
      if (trialing) expect(value.when).toBe('at_once')
    },
  ))
})
