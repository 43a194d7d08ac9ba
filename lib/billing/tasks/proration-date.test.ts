import { describe, expect, it } from 'vitest'
import type { PlanUpdate } from './plan-update'
import { isCurrentProration, prorationDate } from './proration-date'
import { buildSubscription } from '../testing/build-subscription'

const now = new Date('2023-05-20T00:00:00.900Z')
const seconds = Math.floor(now.getTime() / 1000)
const subscription = buildSubscription()
const atOnce: Pick<PlanUpdate, 'when' | 'prorationBehavior'> = {
  when: 'at_once',
  prorationBehavior: 'create_prorations',
}

describe('the moment prorations are counted from', () => {
  it('is now, in whole seconds', () => {
    expect(prorationDate(atOnce, subscription, now)).toBe(seconds)
  })

  it('is none where nothing is prorated', () => {
    expect(prorationDate({ ...atOnce, prorationBehavior: 'none' }, subscription, now)).toBeNull()
    expect(prorationDate({ ...atOnce, when: 'at_period_end' }, subscription, now)).toBeNull()
    expect(prorationDate({ ...atOnce, when: 'keep' }, subscription, now)).toBeNull()
    expect(prorationDate(atOnce, { status: 'trialing' }, now)).toBeNull()
  })

  it('holds for an hour, within the period that runs, and never ahead of time', () => {
    const holds = (at: number | null, of = subscription) => isCurrentProration(at, atOnce, of, now)
    expect([seconds, seconds - 3599, seconds + 59].map((at) => holds(at))).toEqual([true, true, true])
    expect([seconds - 3602, seconds + 120, null].map((at) => holds(at))).toEqual([false, false, false])
    const [item] = subscription.items
    const renewed = buildSubscription({
      items: item ? [{ ...item, currentPeriodStart: new Date('2023-05-19T23:59:00Z') }] : [],
    })
    expect(holds(seconds - 120, renewed)).toBe(false)
  })

  it('is not to be given where nothing is prorated', () => {
    const none = { ...atOnce, prorationBehavior: 'none' } as const
    expect(isCurrentProration(null, none, subscription, now)).toBe(true)
    expect(isCurrentProration(seconds, none, subscription, now)).toBe(false)
  })
})
