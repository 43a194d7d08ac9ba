import { describe, expect, it } from 'vitest'
import type { Stripe } from '../client/client'
import { mapPlannedChange } from './map-planned-change'

const item = { price: { id: 'price_1' }, quantity: 1 }
const phase = (start: number, end: number, ...items: object[]) => ({ start_date: start, end_date: end, items })

function planned(changes: object) {
  return mapPlannedChange({
    items: { data: [item] },
    pending_update: null,
    schedule: null,
    ...changes,
  } as unknown as Stripe.Subscription)
}

const schedule = {
  id: 'sub_sched_1',
  current_phase: { start_date: 100, end_date: 200 },
  metadata: { portico_intent: 'a' },
  phases: [phase(100, 200, item), phase(200, 300, { price: 'price_2', quantity: 2 })],
}
const fromSchedule = { type: 'schedule', at: new Date(200_000), priceId: 'price_2', quantity: 2, intent: 'a' }

describe('what a subscription is set to become', () => {
  it('is what the next phase of its schedule bills', () => {
    expect(planned({ schedule })).toEqual(fromSchedule)
    expect(planned({ schedule: { ...schedule, metadata: {} } })).toEqual({ ...fromSchedule, intent: null })
  })

  it('is what waits for its payment, before what is scheduled', () => {
    const pending = { expires_at: 150, subscription_items: [{ price: { id: 'price_3' }, quantity: 1 }] }
    expect(planned({ schedule, pending_update: pending })).toEqual({
      type: 'pending_update',
      at: new Date(150_000),
      priceId: 'price_3',
      quantity: 1,
      intent: null,
    })
  })

  it('is several items where there are, or will be, with what changes first', () => {
    const several = { ...fromSchedule, several: true }
    const both = [
      { price: 'price_1', quantity: 1 },
      { price: 'price_2', quantity: 2 },
    ]
    expect(planned({ schedule: { ...schedule, phases: [phase(200, 300, ...both)] } })).toEqual(several)
    const items = { data: [item, { price: { id: 'price_2' }, quantity: 1 }] }
    expect(planned({ items, schedule: { ...schedule, phases: [phase(200, 300, ...both)] } })).toEqual(several)
  })

  it.each<[string, object]>([
    ['nothing is planned', {}],
    ['the schedule is not told of, or does nothing more', { schedule: 'sub_sched_1' }],
    ['its last phase is under way', { schedule: { ...schedule, phases: schedule.phases.slice(0, 1) } }],
    [
      'its next phase bills the same',
      {
        schedule: { ...schedule, phases: [phase(100, 200, item), phase(200, 300, { price: 'price_1', quantity: 1 })] },
      },
    ],
    ['it has not begun', { schedule: { ...schedule, current_phase: null } }],
    ['what waits is no plan', { pending_update: { expires_at: 150, subscription_items: null } }],
    [
      'its next phase bills the same several items',
      {
        items: { data: [item, { price: { id: 'price_2' }, quantity: 1 }] },
        schedule: {
          ...schedule,
          phases: [phase(200, 300, { price: 'price_2', quantity: 1 }, { price: 'price_1', quantity: 1 })],
        },
      },
    ],
  ])('is nothing where %s', (_, changes) => {
    expect(planned(changes)).toBeNull()
  })
})
