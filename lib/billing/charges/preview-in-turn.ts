import type { UpcomingCharge } from '../objects/subscription'
import type { Invoice, Money, Subscription } from '../types'
import { balanceInTurn } from './balance-in-turn'
import { previewAfterDrafts } from './preview-after-drafts'
import { withBalance } from './with-balance'

type Ahead = {
  /** the customer's, with their next charges before the balance is settled in turn */
  charged: readonly Subscription[]
  drafts: readonly Invoice[]
}

/**
 * A preview of the next charge of a subscription as it then is, once the customer's drafts are charged, and the
 * subscriptions that are charged before. `returned`: of the balance, by what is asked for.
 */
export function previewInTurn<Preview extends { amountDue: Money; parts: UpcomingCharge }>(
  preview: Preview,
  subscription: Subscription,
  { charged, drafts }: Ahead,
  returned = 0n,
): Preview & { sharesBalance: boolean } {
  const own = previewAfterDrafts(preview, subscription, drafts, returned)
  const { currency, collectionMethod } = subscription
  const charge = { ...subscription, ...own.parts, sharesBalance: false }
  const before = BigInt(own.parts.upcomingBreakdown?.startingBalance ?? 0)
  const { balance, sharesBalance } = balanceInTurn(charge, before, charged)
  const { upcomingTotal, upcomingAmountDue, upcomingAt, upcomingBreakdown } = withBalance(
    { ...own.parts, currency, collectionMethod },
    balance,
  )
  return {
    ...own,
    amountDue: { currency, amount: upcomingAmountDue ?? own.amountDue.amount },
    parts: { upcomingTotal, upcomingAmountDue, upcomingAt, upcomingBreakdown },
    sharesBalance,
  }
}
