import type { Money } from '../types'

type Due = { amountRemaining: number | bigint; currency: string }

/** What is left to pay on the invoices together, one sum for each currency, in the order of the invoices. */
export function dueSums(invoices: readonly Due[]): Money[] {
  const sums = new Map<string, bigint>()
  for (const { amountRemaining, currency } of invoices) {
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amountRemaining))
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }))
}
