import { minimumCharge } from './currency'

/** A negative balance is the customer's credit. */
export type BalanceEffect = {
  amountDue: number
  endingBalance: number
  /** Stripe gives the transaction this type. Null means that the balance did not move. */
  type: 'applied_to_invoice' | 'invoice_too_small' | null
}

/**
 * Applies the customer's balance to `total`. A negative total becomes credit, and a debt is collected with the invoice.
 * If `isCharged`, an amount below the currency's smallest charge waits in the balance. An invoice that is sent has no
 * minimum.
 */
export function applyBalance(total: number, balance: number, currency: string, isCharged: boolean): BalanceEffect {
  const owed = total + balance
  if (owed <= 0) {
    // A negative total makes the balance more negative, and a credit spent exactly leaves it at 0.
    return { amountDue: 0, endingBalance: owed, type: owed === balance ? null : 'applied_to_invoice' }
  }
  if (isCharged && owed < minimumCharge(currency)) {
    return { amountDue: 0, endingBalance: owed, type: owed === balance ? null : 'invoice_too_small' }
  }
  return { amountDue: owed, endingBalance: 0, type: balance === 0 ? null : 'applied_to_invoice' }
}
