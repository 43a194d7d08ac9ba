/** Which of a customer's objects a sync fetches besides the customer. The others stay as they were. */
export type SyncScope = {
  subscriptions: boolean
  paymentMethods: boolean
  creditNotes: boolean
  /** ids, or all of them */
  invoices: 'all' | readonly string[]
}

export const everything: SyncScope = { subscriptions: true, paymentMethods: true, creditNotes: true, invoices: 'all' }

/** The scope that covers all of the given ones; null for none. */
export function joinScopes(scopes: SyncScope[]): SyncScope | null {
  if (scopes.length === 0) return null
  const invoices = scopes.map((scope) => scope.invoices)
  return {
    subscriptions: scopes.some((scope) => scope.subscriptions),
    paymentMethods: scopes.some((scope) => scope.paymentMethods),
    creditNotes: scopes.some((scope) => scope.creditNotes),
    invoices: invoices.includes('all') ? 'all' : [...new Set(invoices.flat())],
  }
}
