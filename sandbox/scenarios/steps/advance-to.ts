import { setTimeout as sleep } from 'node:timers/promises'
import type Stripe from 'stripe'
import { secondsOf } from './seconds-of'

const day = 24 * 60 * 60

/**
 * Moves a test clock to a time and waits until everything due is done. Stripe allows steps of at most two billing
 * intervals, which last `interval` days each.
 */
export async function advanceTo(stripe: Stripe, clock: string, to: Date, interval = 28): Promise<void> {
  const { frozen_time: start } = await stripe.testHelpers.testClocks.retrieve(clock)
  const end = secondsOf(to)
  for (let at = start; at < end;) {
    at = Math.min(at + 2 * interval * day, end)
    await stripe.testHelpers.testClocks.advance(clock, { frozen_time: at })
    await untilReady(stripe, clock)
  }
}

async function untilReady(stripe: Stripe, clock: string): Promise<void> {
  for (let pause = 2; ; pause = Math.min(pause * 2, 1000)) {
    const { status } = await stripe.testHelpers.testClocks.retrieve(clock)
    if (status === 'ready') return
    if (status === 'internal_failure') throw new Error(`the test clock ${clock} could not be advanced`)
    await sleep(pause)
  }
}
