import { settleDrafts, type Draft } from './settle-drafts'
import { withBalance, type Charged } from './with-balance'

/**
 * The next charge of a subscription once the customer's drafts are charged. Stripe's preview begins with today's
 * balance, which a draft takes first when it is finalized within the hour; a credit or a debt would be counted twice.
 */
export function chargeAfterDrafts<Charge extends Charged>(charge: Charge, drafts: readonly Draft[]): Charge {
  const { upcomingBreakdown: breakdown, currency } = charge
  if (!breakdown) return charge
  const before = BigInt(breakdown.startingBalance)
  return withBalance(charge, settleDrafts({ balance: before, counted: before, currency }, drafts).balance)
}
