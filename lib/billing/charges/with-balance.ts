import type { UpcomingCharge } from '../objects/subscription'

/** A next charge that begins with another balance of the customer's than Stripe's preview of it did. */
export function withBalance<Charge extends UpcomingCharge>(charge: Charge, balance: bigint): Charge {
  const { upcomingTotal: total, upcomingAmountDue: due, upcomingBreakdown: breakdown } = charge
  if (total === null || due === null || !breakdown || BigInt(breakdown.startingBalance) === balance) return charge
  const before = total + BigInt(breakdown.startingBalance)
  const owed = total + balance
  // What Stripe found too little to be charged stays so where it becomes less.
  const isTooLittle = due === 0n && before > 0n && owed <= before
  return {
    ...charge,
    upcomingAmountDue: owed > 0n && !isTooLittle ? owed : 0n,
    upcomingBreakdown: { ...breakdown, startingBalance: Number(balance) },
  }
}
