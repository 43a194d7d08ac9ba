import type Stripe from 'stripe'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import type { MadeCustomer } from '../customer/make-customer'
import { takeSnapshot, type CustomerSnapshot } from './snapshot'

/** A draft waits an hour before it is charged. */
const afterDrafts = 2 * 3600

/**
 * Moves the clock past the next period of every subscription, then past `until` where that lies later. Answers what
 * Stripe holds at both times.
 */
export async function letTimePass(
  stripe: Stripe,
  made: MadeCustomer,
  before: CustomerSnapshot,
  until: number | null,
): Promise<{ after: CustomerSnapshot; end: CustomerSnapshot }> {
  const moveTo = async (at: number) => {
    await advanceTo(stripe, made.clock, new Date(at * 1000), 7)
    return takeSnapshot(stripe, made)
  }
  const next = nextTurn(before) + afterDrafts
  const after = await moveTo(next)
  return { after, end: until && until > next ? await moveTo(until + afterDrafts) : after }
}

/** The end of the last of the running periods, or five weeks on where none runs. */
function nextTurn({ at, subscriptions }: CustomerSnapshot): number {
  const ends = subscriptions.flatMap(({ items }) => items.data.map((item) => item.current_period_end))
  const ahead = ends.filter((end) => end > at)
  return ahead.length > 0 ? Math.max(...ahead) : at + 35 * 86_400
}
