'use server'

import { z } from 'zod'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import { panelStripe } from '../ask-stripe'
import { stepFrom, steps, type Step } from '../clock/step-from'
import { formatTime } from '../format-time'
import { qaAction } from './qa-action'

/** `to:` a time in Unix seconds, or `by:` a step from the clock's current time. */
const move = z.string().regex(/^(to:\d{1,11}|by:\w+)$/, 'choose how far')

const input = z.union([
  z.object({ clock: z.string().regex(/^clock_\w+$/), move }),
  z.object({
    clock: z.string().regex(/^clock_\w+$/),
    at: z.iso.datetime({ local: true, error: 'choose a date and time' }),
  }),
])

/** Advances a customer's test clock and waits until everything due has happened. */
export const advanceClock = qaAction(input, async (given, universe) => {
  const stripe = panelStripe(universe)
  const { frozen_time: seconds } = await stripe.testHelpers.testClocks.retrieve(given.clock)
  const from = new Date(seconds * 1000)
  const to = 'at' in given ? new Date(`${given.at}Z`) : targetOf(given.move, from)
  if (!to) return { tone: 'bad', text: 'That is no step.' }
  if (to <= from) return { tone: 'bad', text: `A clock only goes forward: it is ${formatTime(from)} already.` }
  await advanceTo(stripe, given.clock, to)
  return { tone: 'good', text: `It is now ${formatTime(to)}.` }
})

function targetOf(given: string, from: Date): Date | null {
  const [how, value = ''] = given.split(':', 2)
  if (how === 'to') return new Date(Number(value) * 1000)
  return steps.includes(value as Step) ? stepFrom(from, value as Step) : null
}
