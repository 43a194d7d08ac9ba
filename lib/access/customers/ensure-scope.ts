import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import { whereInScope } from '@/lib/mirror/scope/where-in-scope'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { meterCustomer } from '../limits/meter-customer'

/**
 * Syncs a customer of whom the mirror has no subscription in scope: it may have been made a moment ago, or mirrored by a
 * release that did not note on whose behalf. Counts as a first contact; without Stripe the mirror stays as it is.
 */
export async function ensureScope(merchant: Merchant, scope: PortalScope): Promise<void> {
  if (scope.onBehalfOf === null || (await db.subscription.count({ where: whereInScope(scope) })) > 0) return
  const counted = await meterCustomer({ ...scope, by: null }, 'first_contact')
  if (counted.ok) await syncCustomer(merchant, scope.customerId)
}
