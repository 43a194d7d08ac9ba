import type { Invoice } from '@/lib/billing/types'
import type { Portal } from '@/lib/mirror/load-portal'

/** All of the customer's invoices that a page knows. An old open one may not be among the latest, and a draft never is. */
export function knownInvoices({ latestInvoices, openInvoices, drafts }: Portal): Invoice[] {
  const shown = new Set(latestInvoices.map((invoice) => invoice.id))
  return [...latestInvoices, ...openInvoices.filter((invoice) => !shown.has(invoice.id)), ...drafts]
}
