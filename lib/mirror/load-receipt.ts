import { fail, ok, type Result } from '@/lib/errors'
import { loadIntent } from './load-intent'
import { loadPortal } from './load-portal'
import { receiptDetails, type ReceiptDetails } from './receipt-details'

type Owner = { merchantId: string; customerId: string }

/** A receipt and the subscription it is about; else `not_found` or `database_unavailable`. */
export async function loadReceipt(owner: Owner, intent: string): Promise<Result<ReceiptDetails>> {
  const [receipt, portal] = await Promise.all([loadIntent(owner, intent), loadPortal(owner)])
  if (!receipt.ok) return receipt
  if (!portal.ok) return portal
  const details = receiptDetails(receipt.value, portal.value)
  return details ? ok(details) : fail('not_found')
}
