import type { SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { loadPortal } from './load-portal'

type Owner = { merchantId: string; customerId: string }

/** `openInvoices` and `requests` are all of the customer's, of other subscriptions too. */
export type OwnSubscription = { subscription: Subscription; openInvoices: Invoice[]; requests: SubscriptionRequest[] }

/** One of the customer's subscriptions; else `not_found` or `database_unavailable`. */
export async function loadSubscription(owner: Owner, id: string): Promise<Result<OwnSubscription>> {
  const portal = await loadPortal(owner)
  if (!portal.ok) return portal
  const { subscriptions, openInvoices, requests } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  return subscription ? ok({ subscription, openInvoices, requests }) : fail('not_found')
}
