import type { Invoice, Subscription } from '../types'

/** The subscription's invoices, oldest first. An invoice that several of the lists hold comes once. */
export function invoicesOf<I extends Pick<Invoice, 'id' | 'subscriptionId' | 'createdAt'>>(
  subscription: Pick<Subscription, 'id'>,
  invoices: readonly I[],
): I[] {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  return [...byId.values()]
    .filter((invoice) => invoice.subscriptionId === subscription.id)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}
