import { expect, it } from 'vitest'
import type { Stripe } from '../client/client'
import { readServicePause, resumptionOf } from './service-pause'

const [begins, resumes] = [1_800_000_000, 1_802_600_000]

type Status = 'scheduled' | 'succeeded' | 'error' | 'pending'

const schedule = (pause: Status, resume: Status | null, key = `portico_pause_${begins}`) => ({
  id: 'sub_sched_1',
  metadata: {},
  pause_schedules: [
    {
      key,
      pause: { pause_at: begins - 60, status: { type: pause } },
      resume: resume && { resume_at: resumes, status: { type: resume } },
    },
  ],
})

const pausedFor = (type: string) => ({ paused: { subscription: { type }, transitioned_at: begins - 60 } })
const asked = pausedFor('pause_requested')
const [running, stopped] = ['active', 'paused']

it.each<[string, object, object | null, number | null]>([
  ['none', { status: running, schedule: null }, null, null],
  ['ahead', { status: running, schedule: schedule('scheduled', 'scheduled') }, { begins, resumes }, resumes],
  ['ahead, and open', { status: running, schedule: schedule('scheduled', null) }, { begins, resumes: null }, null],
  ['that Stripe could not begin', { status: running, schedule: schedule('error', 'scheduled') }, null, null],
  ['that is over', { status: running, schedule: schedule('succeeded', 'succeeded') }, null, null],
  [
    'that runs',
    { status: stopped, status_details: asked, schedule: schedule('succeeded', 'scheduled') },
    { begins, resumes },
    resumes,
  ],
  [
    'whose end was not paid',
    { status: stopped, status_details: asked, schedule: schedule('succeeded', 'pending') },
    { begins, resumes: null },
    null,
  ],
  [
    'that runs without a schedule',
    { status: stopped, status_details: asked, schedule: null },
    { begins: begins - 60, resumes: null },
    null,
  ],
  [
    'of a failed payment',
    { status: stopped, status_details: pausedFor('final_payment_failure'), schedule: null },
    null,
    null,
  ],
  [
    'of the merchant’s, with its end',
    { status: stopped, status_details: asked, schedule: schedule('succeeded', 'scheduled', 'theirs') },
    null,
    resumes,
  ],
  [
    'ahead that the merchant set',
    { status: running, schedule: schedule('scheduled', 'scheduled', 'theirs') },
    null,
    null,
  ],
])('a pause %s', (_what, held, pause, end) => {
  const subscription = held as Stripe.Subscription
  expect(readServicePause(subscription)).toEqual(pause)
  expect(resumptionOf(subscription)).toBe(end)
})
