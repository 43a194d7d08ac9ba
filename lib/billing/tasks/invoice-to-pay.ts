import { isPayable } from '../invoices/is-payable'
import type { SubscriptionState } from '../subscriptions/subscription-state'
import type { Invoice } from '../types'

/**
 * The invoice that Pay leads to: the one that the state speaks of, else the oldest of the most urgent cause. Null where
 * nothing can be paid now.
 */
export function invoiceToPay(state: SubscriptionState): Invoice | null {
  const named = 'invoice' in state && state.invoice ? [state.invoice] : []
  return [...named, ...state.debts.flatMap(({ invoices }) => invoices)].find(isPayable) ?? null
}
