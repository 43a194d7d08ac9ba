import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planUpdate } from './plan-update'
import { defaultPortalFeatures } from '../portal-features'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import type { PlannedChange } from '../types'
import { code, decide, done, item, money, now, offered, type Update } from '../testing/decide-update'

describe('what was chosen before', () => {
  const planned: PlannedChange = {
    type: 'schedule',
    at: item.currentPeriodEnd,
    intent: 'a',
    quantity: 1,
    price: { ...item.price, id: 'price_2' },
    product: item.product,
  }
  const plan = offered('price_1')

  it('is undone by choosing what one has', () => {
    expect(done({ plan, subscription: { plannedChange: planned } })).toMatchObject({
      when: 'keep',
      invoicesNow: false,
    })
  })

  it('is nothing new', () => {
    expect(code({ subscription: { plannedChange: planned } })).toBe('same_plan')
    expect(code({ plan })).toBe('same_plan')
  })

  it('gives way to another choice', () => {
    expect(done({ plan: offered('price_3'), subscription: { plannedChange: planned } })).toMatchObject({
      when: 'at_once',
    })
  })
})

describe('a choice that cannot be', () => {
  it('is of a plan that is not offered', () => {
    const features = { subscriptionUpdate: defaultPortalFeatures.subscriptionUpdate }
    expect(
      planUpdate(buildSubscription(), [offered('price_1')], features, { price: 'price_9', quantity: null }, now),
    ).toEqual({ ok: false, code: 'price_unavailable' })
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
    expect(
      done({
        plan: offered('price_2', {}, { minimum: 1, maximum: 2 }),
        subscription: { items: [buildItem({ quantity: 9 })] },
      }).quantity,
    ).toBe(2)
    expect(done({ plan: offered('price_2'), subscription: { items: [buildItem({ quantity: 9 })] } }).quantity).toBe(9)
  })
})

it('whatever is chosen, nothing is invoiced for what waits, and a number lies within its bounds', () => {
  const interval = fc.constantFrom('day', 'week', 'month', 'year')
  fc.assert(
    fc.property(
      fc.record({
        amount: fc.bigInt({ min: 0n, max: 100_000n }),
        interval,
        count: fc.integer({ min: 1, max: 12 }),
        minimum: fc.integer({ min: 1, max: 5 }),
        more: fc.option(fc.nat(5)),
        quantity: fc.option(fc.integer({ min: -2, max: 12 })),
        trialing: fc.boolean(),
        conditions: fc.subarray<'decreasing_item_amount' | 'shortening_interval'>([
          'decreasing_item_amount',
          'shortening_interval',
        ]),
        prorationBehavior: fc.constantFrom<Update['prorationBehavior']>('always_invoice', 'create_prorations', 'none'),
        trialUpdateBehavior: fc.constantFrom<Update['trialUpdateBehavior']>('continue_trial', 'end_trial'),
        billingCycleAnchor: fc.constantFrom<Update['billingCycleAnchor']>('now', 'unchanged', null),
      }),
      ({ amount, interval, count, minimum, more, quantity, trialing, conditions, ...update }) => {
        const maximum = more === null ? null : minimum + more
        const plan = offered('price_2', { ...money(amount), interval, intervalCount: count }, { minimum, maximum })
        const decided = decide({
          plan,
          quantity,
          subscription: { ...(trialing && { status: 'trialing' }) },
          update: { ...update, scheduleAtPeriodEnd: { conditions: conditions.map((type) => ({ type })) } },
        })
        if (!decided.ok) {
          expect(decided.code).toBe('quantity_out_of_bounds')
          return
        }
        const { value } = decided
        expect(value.quantity).toBeGreaterThanOrEqual(minimum)
        expect(value.quantity).toBeLessThanOrEqual(maximum ?? Infinity)
        if (value.when !== 'at_once') expect(value.invoicesNow || value.resetsCycle || value.endsTrial).toBe(false)
        if (value.resetsCycle || value.endsTrial) expect(value.invoicesNow).toBe(true)
        if (trialing) expect(value.when).toBe('at_once')
      },
    ),
  )
})
