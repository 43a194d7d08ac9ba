import type { Subscription } from '../types'
import { settleInTurn } from './settle-in-turn'
import { withBalance } from './with-balance'

/**
 * What of a customer's balance the next charge of a subscription meets once those of their others that come before have
 * met it. Where that is not certain it is nothing, with `sharesBalance`; see `settleInTurn`.
 */
export function balanceInTurn(
  charge: Subscription,
  balance: bigint,
  others: readonly Subscription[],
): { balance: bigint; sharesBalance: boolean } {
  const own = withBalance(charge, balance)
  const rest = others
    .filter(({ id }) => id !== charge.id)
    .map((other) => (other.currency === charge.currency ? withBalance(other, balance) : other))
  const settled = settleInTurn([...rest, own]).find(({ id }) => id === charge.id)
  return {
    balance: BigInt(settled?.upcomingBreakdown?.startingBalance ?? balance),
    sharesBalance: settled?.sharesBalance ?? false,
  }
}
