import { shownTo } from '@/lib/access/grantors/shown-to'
import { withStanding } from '@/lib/access/grantors/with-standing'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'
import { dashboardUrl } from '@/lib/stripe/keys/dashboard-url'
import { linkMaker } from './link-maker'
import { loadCustomerMoney } from './load-customer-money'
import { loadPortal, type Portal } from '@/lib/mirror/load-portal'
import { listRecipients } from '@/lib/recipients/list-recipients'
import { nameActors } from '../engine/name-actors'

const rowsShown = 50

/** One customer as the merchant sees them. Null where the merchant has no such customer. */
export async function loadCustomerPage({ merchant, now }: ConsoleVisit, customerId: string) {
  const merchantId = merchant.id
  const customer = await db.customer.findUnique({ where: { merchantId_id: { merchantId, id: customerId } } })
  if (!customer) return null
  const owned = { where: { merchantId, customerId }, orderBy: { createdAt: 'desc' }, take: rowsShown } as const
  const [portal, recipients, links, sessions, audit] = await Promise.all([
    loadPortal({ merchantId, customerId, onBehalfOf: null }),
    listRecipients({ merchantId, customerId }),
    db.portalLink.findMany(owned).then((rows) => withStanding('links', rows, now)),
    db.portalSession.findMany(owned).then((rows) => withStanding('sessions', rows, now)),
    db.auditEntry
      .findMany({ where: { merchantId, customerId }, orderBy: { at: 'desc' }, take: rowsShown })
      .then((rows) => rows.map((row) => ({ ...row, linkMaker: linkMaker(row.details) }))),
  ])
  const makers = await loadMakers(merchantId, sessions)
  const names = await nameActors(merchantId, [
    ...links.map(({ createdBy }) => createdBy),
    ...audit.flatMap(({ actor, linkMaker }) => [actor, linkMaker ?? actor]),
    ...Object.values(makers),
    ...sessions.flatMap((session) => shownTo(session) ?? []),
  ])
  const none: Portal = {
    asOf: customer.frozenTime ?? customer.syncedAt,
    defaultPaymentMethodId: null,
    subscriptions: [],
    paymentMethods: [],
    openInvoices: [],
    charged: [],
    drafts: [],
    latestInvoices: [],
    requests: [],
    plans: [],
    deleted: false,
  }
  const shown = portal.ok ? portal.value : none
  const money = await loadCustomerMoney({ merchantId, customerId }, shown)
  const stripeUrl = dashboardUrl(merchant, `customers/${customerId}`)
  return { customer, money, stripeUrl, portal: shown, recipients, links, sessions, makers, audit, names }
}

/** For sessions opened by a link that the console showed: the user who saw it, by the link's id. */
async function loadMakers(merchantId: string, sessions: { linkId: string | null }[]): Promise<Record<string, string>> {
  const ids = [...new Set(sessions.flatMap(({ linkId }) => linkId ?? []))]
  const links = await db.portalLink.findMany({
    where: { merchantId, id: { in: ids } },
    select: { id: true, grantorKind: true, grantorId: true },
  })
  return Object.fromEntries(
    links.map((link) => [link.id, shownTo(link)] as const).filter((pair): pair is [string, string] => pair[1] !== null),
  )
}

export type CustomerPage = NonNullable<Awaited<ReturnType<typeof loadCustomerPage>>>
