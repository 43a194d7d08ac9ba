import type { Subscription } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import { loadIntent, type Receipt } from '@/lib/mirror/load-intent'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

export type Cancellation = {
  receipt: Receipt
  subscription: Subscription
  customer: { name: string | null; email: string | null }
}

/** A cancellation that the customer requested, by its intent; `not_found` for anything else. */
export async function loadCancellation(scope: PortalScope, intent: string): Promise<Result<Cancellation>> {
  const receipt = await loadIntent(scope, intent)
  if (!receipt.ok) return receipt
  if (receipt.value.kind !== 'cancel') return fail('not_found')
  const [found, customer] = await Promise.all([
    loadSubscription(scope, receipt.value.subscriptionId),
    db.customer.findUniqueOrThrow({
      where: { merchantId_id: { merchantId: scope.merchantId, id: scope.customerId } },
      select: { name: true, email: true },
    }),
  ])
  if (!found.ok) return found
  return ok({ receipt: receipt.value, subscription: found.value.subscription, customer })
}
