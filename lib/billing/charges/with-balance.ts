import type { UpcomingCharge } from '../objects/subscription'
import type { Subscription } from '../types'
import { dueWithBalance } from './due-with-balance'
import { smallestCharge } from './smallest-charge'

export type Charged = UpcomingCharge & Pick<Subscription, 'currency' | 'collectionMethod'>

/** A next charge that begins with another balance of the customer's than Stripe's preview of it did. */
export function withBalance<Charge extends Charged>(charge: Charge, balance: bigint): Charge {
  const { upcomingTotal: total, upcomingAmountDue: due, upcomingBreakdown: breakdown } = charge
  if (total === null || due === null || !breakdown) return charge
  const counted = BigInt(breakdown.startingBalance)
  if (counted === balance) return charge
  return {
    ...charge,
    upcomingAmountDue: dueWithBalance({ total, due, counted, smallest: smallestCharge(charge) }, balance),
    upcomingBreakdown: { ...breakdown, startingBalance: Number(balance) },
  }
}
