import type { Invoice, Money } from '../types'

/**
 * What is left to pay of an open invoice whose total says something else: after a partial payment, credit or a credit
 * note, or with an earlier debt added. Null where the total is the answer, or nothing is owed.
 */
export function partDue({
  status,
  ofPendingChange,
  total,
  amountRemaining,
  currency,
}: Pick<Invoice, 'status' | 'ofPendingChange' | 'total' | 'amountRemaining' | 'currency'>): Money | null {
  // A change that is not paid in time is dropped, and its invoice with it.
  if (status !== 'open' || ofPendingChange || amountRemaining === total) return null
  return { amount: amountRemaining, currency }
}
