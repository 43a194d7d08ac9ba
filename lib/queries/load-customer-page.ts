import type { ConsoleVisit } from '@/lib/auth/console-visit'
import { db } from '@/lib/db/client'
import { loadPortal, type Portal } from './load-portal'
import { nameActors } from './name-actors'

const rowsShown = 50

/** One customer as the merchant sees them; null where the merchant has no such customer. */
export async function loadCustomerPage({ merchant }: ConsoleVisit, customerId: string) {
  const merchantId = merchant.id
  const customer = await db.customer.findUnique({ where: { merchantId_id: { merchantId, id: customerId } } })
  if (!customer) return null
  const owned = { where: { merchantId, customerId }, orderBy: { createdAt: 'desc' }, take: rowsShown } as const
  const [portal, links, sessions, audit] = await Promise.all([
    loadPortal({ merchantId, customerId }),
    db.portalLink.findMany(owned),
    db.portalSession.findMany(owned),
    db.auditEntry.findMany({ where: { merchantId, customerId }, orderBy: { at: 'desc' }, take: rowsShown }),
  ])
  const names = await nameActors(merchantId, [
    ...links.map(({ createdBy }) => createdBy),
    ...audit.map(({ actor }) => actor),
  ])
  const none: Portal = { defaultPaymentMethodId: null, subscriptions: [], paymentMethods: [], openInvoices: [], latestInvoices: [] }
  return { customer, portal: portal.ok ? portal.value : none, links, sessions, audit, names }
}

export type CustomerPage = NonNullable<Awaited<ReturnType<typeof loadCustomerPage>>>
