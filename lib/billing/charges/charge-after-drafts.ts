import type { UpcomingCharge } from '../objects/subscription'
import type { Invoice } from '../types'
import { settleDrafts } from './settle-drafts'
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
  if (!breakdown) return charge
  const before = BigInt(breakdown.startingBalance)
  return withBalance(charge, settleDrafts({ balance: before, counted: before, currency }, drafts).balance)
}
