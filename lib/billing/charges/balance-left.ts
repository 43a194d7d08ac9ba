import type { UpcomingBreakdown } from '../objects/upcoming-breakdown'

type Settled = { total: bigint; due: bigint; breakdown: Pick<UpcomingBreakdown, 'startingBalance'> }

/**
 * The customer's balance once a previewed invoice is settled: negative is credit. What is owed was too little to be
 * charged, so that Stripe carries it to the next invoice.
 */
export function balanceLeft({ total, due, breakdown }: Settled): bigint {
  return BigInt(breakdown.startingBalance) + total - due
}
