import type { UpcomingCharge } from '../objects/subscription'
import type { Invoice } from '../types'
import { withBalance } from './with-balance'

type Draft = Pick<Invoice, 'status' | 'autoAdvance' | 'total' | 'amountDue' | 'currency'>

/**
 * The next charge of a subscription once the customer's drafts are charged. Stripe's preview begins with today's
 * balance, which a draft takes first when it is finalized within the hour; a credit or a debt would be counted twice.
 */
export function chargeAfterDrafts<Charge extends UpcomingCharge & { currency: string }>(
  charge: Charge,
  drafts: readonly Draft[],
): Charge {
  const { upcomingBreakdown: breakdown, currency } = charge
  const soon = drafts.filter((draft) => draft.status === 'draft' && draft.autoAdvance && draft.currency === currency)
  if (!breakdown || soon.length === 0) return charge
  return withBalance(charge, soon.reduce(leftAfter, BigInt(breakdown.startingBalance)))
}

/** What a draft leaves of a balance: a credit that it does not use up, or a debt while it charges nothing. */
function leftAfter(balance: bigint, { total, amountDue }: Draft): bigint {
  const owed = total + balance
  return owed > 0n && amountDue > 0n ? 0n : owed
}
