import type Stripe from 'stripe'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import type { MadeCustomer } from '../customer/make-customer'
import { takeSnapshot, type CustomerSnapshot } from './snapshot'

/** A draft waits an hour before it is charged. */
const afterDrafts = 2 * 3600

export type Passed = {
  /** what Stripe holds just past the next period of a subscription */
  afterOf: (subscription: string) => CustomerSnapshot
  end: CustomerSnapshot
}

/** Moves the clock past the next period of each subscription, then past `until` where that lies later. */
export async function letTimePass(
  stripe: Stripe,
  made: MadeCustomer,
  before: CustomerSnapshot,
  until: number | null,
): Promise<Passed> {
  const moveTo = async (at: number) => {
    await advanceTo(stripe, made.clock, new Date(at * 1000), 7)
    return takeSnapshot(stripe, made)
  }
  const turns = before.subscriptions.map((each) => ({ id: each.id, at: nextTurn(before, each) + afterDrafts }))
  const last = Math.max(...turns.map(({ at }) => at))
  const passed = new Map<number, CustomerSnapshot>()
  for (const at of [...new Set(turns.map((turn) => turn.at))].toSorted((one, other) => one - other)) {
    passed.set(at, await moveTo(at))
  }
  const after = passed.get(last)
  if (!after) throw new Error('the customer has no subscription')
  return {
    afterOf: (id) => passed.get(turns.find((turn) => turn.id === id)?.at ?? last) ?? after,
    end: until && until > last ? await moveTo(until + afterDrafts) : after,
  }
}

/** The end of the last of its running periods, or five weeks on where none runs. */
function nextTurn({ at }: CustomerSnapshot, { items }: Stripe.Subscription): number {
  const ahead = items.data.map((item) => item.current_period_end).filter((end) => end > at)
  return ahead.length > 0 ? Math.max(...ahead) : at + 35 * 86_400
}
