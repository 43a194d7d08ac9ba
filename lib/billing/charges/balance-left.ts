/**
 * The customer's balance once an invoice that meets `balance` is settled: negative is credit. What was owed and is not
 * due was too little to be charged, so that Stripe carries it to the next invoice.
 */
export function balanceLeft({ balance, total, due }: { balance: bigint; total: bigint; due: bigint }): bigint {
  return balance + total - due
}
