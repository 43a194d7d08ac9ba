import { expect, it } from 'vitest'
import { comingMoments } from './coming-moments'
import { stepFrom, steps } from './step-from'

const now = new Date('2026-11-23T10:00:00Z')
const at = (iso: string) => Date.parse(iso) / 1000
const items = (...ends: string[]) => ({ data: ends.map((end) => ({ current_period_end: at(end) })) }) as never
const subscription = { status: 'active' as const, trial_end: null, cancel_at: null, pause_collection: null }
const named = (moments: ReturnType<typeof comingMoments>) =>
  moments.map(({ name, at: date }) => `${name} ${date.toISOString()}`)

it('is the renewal and when its invoice has been charged', () => {
  const found = comingMoments([{ ...subscription, items: items('2026-12-05T10:00:00Z') }], { attempts: [] }, now)
  expect(named(found)).toEqual(['renewal, charged 2026-12-05T11:05:00.000Z'])
})

it('is the end, not the renewal, of what is set to end with the period', () => {
  const ending = { ...subscription, cancel_at: at('2026-12-05T10:00:00Z'), items: items('2026-12-05T10:00:00Z') }
  expect(named(comingMoments([ending], { attempts: [] }, now))).toEqual(['scheduled end 2026-12-05T10:05:00.000Z'])
})

it('has the notice of a trial’s end before it', () => {
  const trial = {
    ...subscription,
    status: 'trialing' as const,
    trial_end: at('2026-12-05T10:00:00Z'),
    items: items('2026-12-05T10:00:00Z'),
  }
  expect(named(comingMoments([trial], { attempts: [] }, now))).toEqual([
    'three days before the trial ends 2026-12-02T10:00:00.000Z',
    'trial’s end, charged 2026-12-05T11:05:00.000Z',
  ])
})

it('is soonest first, each once, and nothing that is over', () => {
  const two = [
    { ...subscription, items: items('2027-01-01T00:00:00Z') },
    { ...subscription, items: items('2026-12-01T00:00:00Z', '2026-12-20T00:00:00Z') },
    { ...subscription, status: 'canceled' as const, items: items('2026-11-30T00:00:00Z') },
  ]
  expect(
    named(comingMoments(two, { attempts: [at('2026-11-26T10:00:00Z'), at('2026-11-20T10:00:00Z'), null] }, now)),
  ).toEqual(['next payment attempt 2026-11-26T10:05:00.000Z', 'renewal, charged 2026-12-01T01:05:00.000Z'])
})

it('has the day an invoice is due and the bank’s answer to a debit', () => {
  const ahead = { attempts: [], dues: [at('2026-11-27T10:00:00Z')], answers: [at('2026-11-25T10:00:00Z'), null] }
  expect(named(comingMoments([], ahead, now))).toEqual([
    'bank’s answer 2026-11-25T10:05:00.000Z',
    'invoice’s due moment 2026-11-27T10:05:00.000Z',
  ])
})

it('goes by an hour, a day, a week, a month or a year', () => {
  expect(steps.map((step) => stepFrom(new Date('2026-01-31T10:00:00Z'), step).toISOString().slice(0, 13))).toEqual([
    '2026-01-31T11',
    '2026-02-01T10',
    '2026-02-07T10',
    '2026-02-28T10',
    '2027-01-31T10',
  ])
})
