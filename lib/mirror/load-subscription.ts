import type { SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { loadPortal } from './load-portal'
import type { PortalScope } from './scope/portal-scope'

/** `openInvoices` and `requests` are all of the scope's, of other subscriptions too. */
export type OwnSubscription = { subscription: Subscription; openInvoices: Invoice[]; requests: SubscriptionRequest[] }

/** One of the scope's subscriptions; else `not_found` or `database_unavailable`. */
export async function loadSubscription(scope: PortalScope, id: string): Promise<Result<OwnSubscription>> {
  const portal = await loadPortal(scope)
  if (!portal.ok) return portal
  const { subscriptions, openInvoices, requests } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  return subscription ? ok({ subscription, openInvoices, requests }) : fail('not_found')
}
