import type { UpcomingCharge } from '../objects/subscription'
import { dueWithBalance } from './due-with-balance'

/** A next charge that begins with another balance of the customer's than Stripe's preview of it did. */
export function withBalance<Charge extends UpcomingCharge>(charge: Charge, balance: bigint): Charge {
  const { upcomingTotal: total, upcomingAmountDue: due, upcomingBreakdown: breakdown } = charge
  if (total === null || due === null || !breakdown) return charge
  const counted = BigInt(breakdown.startingBalance)
  if (counted === balance) return charge
  return {
    ...charge,
    upcomingAmountDue: dueWithBalance({ total, due, counted }, balance),
    upcomingBreakdown: { ...breakdown, startingBalance: Number(balance) },
  }
}
