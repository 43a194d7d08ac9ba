import type Stripe from 'stripe'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import type { MadeCustomer } from '../customer/make-customer'
import { takeSnapshot, type Snapshot } from './snapshot'

/** A draft waits an hour before it is charged. */
const afterDrafts = 2 * 3600

/**
 * Moves the clock past the next period of the subscription, then past `until` where that lies later. Answers what Stripe
 * holds at both times.
 */
export async function letTimePass(
  stripe: Stripe,
  made: MadeCustomer,
  before: Snapshot,
  until: number | null,
): Promise<{ after: Snapshot; end: Snapshot }> {
  const moveTo = async (at: number) => {
    await advanceTo(stripe, made.clock, new Date(at * 1000), 7)
    return takeSnapshot(stripe, made)
  }
  const next = nextTurn(before) + afterDrafts
  const after = await moveTo(next)
  return { after, end: until && until > next ? await moveTo(until + afterDrafts) : after }
}

/** The end of the running period, or five weeks on where none runs. */
function nextTurn({ at, subscription }: Snapshot): number {
  const ends = subscription.items.data.map((item) => item.current_period_end).filter((end) => end > at)
  return ends.length > 0 ? Math.max(...ends) : at + 35 * 86_400
}
