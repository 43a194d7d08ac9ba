import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Invoice } from '@/lib/billing/types'
import { ok, type Result } from '@/lib/errors'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { loadPortal, type Portal } from '@/lib/mirror/load-portal'

export type PayView = { invoice: Invoice; portal: Portal }

/** The page of paying an invoice. Fails with `not_found` and `database_unavailable`. */
export async function loadPay(session: PortalSession, id: string): Promise<Result<PayView>> {
  const [invoice, portal] = await Promise.all([loadInvoice(session, id), loadPortal(session)])
  if (!invoice.ok) return invoice
  return portal.ok ? ok({ invoice: invoice.value, portal: portal.value }) : portal
}
