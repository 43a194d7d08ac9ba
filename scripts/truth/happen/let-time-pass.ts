import type Stripe from 'stripe'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import type { MadeCustomer } from '../customer/make-customer'
import { takeSnapshot, type Snapshot } from './snapshot'

/** A draft waits an hour before it is charged. */
const hours = 2 * 3600

/**
 * Moves the clock past the next period of the subscription, or past its end where `until` lies later, and answers what
 * Stripe then holds.
 */
export async function letTimePass(
  stripe: Stripe,
  made: MadeCustomer,
  before: Snapshot,
  until: number | null,
): Promise<Snapshot> {
  const next = nextTurn(before)
  const end = Math.max(next, until ?? 0) + hours
  await advanceTo(stripe, made.clock, new Date(end * 1000), 7)
  return takeSnapshot(stripe, made)
}

function nextTurn({ at, subscription }: Snapshot): number {
  const ends = subscription.items.data.map((item) => item.current_period_end).filter((end) => end > at)
  return ends.length > 0 ? Math.max(...ends) : at + 35 * 86_400
}
