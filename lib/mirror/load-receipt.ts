import { fail, ok, type Result } from '@/lib/errors'
import { loadIntent } from './load-intent'
import { loadPortal } from './load-portal'
import { receiptDetails, type ReceiptDetails } from './receipt-details'
import type { PortalScope } from './scope/portal-scope'

/** A receipt and the subscription it is about; else `not_found` or `database_unavailable`. */
export async function loadReceipt(scope: PortalScope, intent: string): Promise<Result<ReceiptDetails>> {
  const [receipt, portal] = await Promise.all([loadIntent(scope, intent), loadPortal(scope)])
  if (!receipt.ok) return receipt
  if (!portal.ok) return portal
  const details = receiptDetails(receipt.value, portal.value)
  return details ? ok(details) : fail('not_found')
}
