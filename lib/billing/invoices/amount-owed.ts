import type { Invoice, Money } from '../types'

/**
 * What is left to pay on the invoices together; null for none. The invoices of one subscription share a currency.
 * Others throw a RangeError, because no sum of several currencies is true.
 */
export function amountOwed(invoices: readonly Pick<Invoice, 'amountRemaining' | 'currency'>[]): Money | null {
  const [first, ...others] = invoices
  if (!first) return null
  if (others.some((invoice) => invoice.currency !== first.currency)) {
    throw new RangeError('Invoices of several currencies')
  }
  return {
    amount: invoices.reduce((sum, invoice) => sum + invoice.amountRemaining, 0n),
    currency: first.currency,
  }
}
