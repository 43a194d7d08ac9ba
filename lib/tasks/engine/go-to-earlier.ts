import type { Receipt } from '@/lib/mirror/load-intent'

/** Where a form leads that is sent a second time, after the first has done what it asks: the same as the first. */
export function goToEarlier(id: string, receipt: Receipt): string {
  const isShown = receipt.status === 'done' && receipt.mirrored && !receipt.update?.invoiceId
  return isShown ? `?done=${id}` : `/receipts/${id}`
}
