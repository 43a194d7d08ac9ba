import { minimumCharge } from './currency'

/** Money between an invoice and the customer's balance; a negative balance is the customer's credit. */
export type BalanceEffect = {
  amountDue: number
  endingBalance: number
  /** why the balance moved, as Stripe names the transaction; null where it did not */
  type: 'applied_to_invoice' | 'invoice_too_small' | null
}

/**
 * What is left to pay of `total` once the customer's balance is used. A negative total becomes credit, a debt is
 * collected with the invoice, and an amount below the currency's smallest charge waits in the balance when
 * `isCharged` (an invoice that is sent has no minimum).
 */
export function applyBalance(total: number, balance: number, currency: string, isCharged: boolean): BalanceEffect {
  const owed = total + balance
  if (owed <= 0) {
    // A negative total leaves the balance more negative; an exactly spent credit leaves it at 0.
    return { amountDue: 0, endingBalance: owed, type: owed === balance ? null : 'applied_to_invoice' }
  }
  if (isCharged && owed < minimumCharge(currency)) {
    return { amountDue: 0, endingBalance: owed, type: owed === balance ? null : 'invoice_too_small' }
  }
  return { amountDue: owed, endingBalance: 0, type: balance === 0 ? null : 'applied_to_invoice' }
}
