import type { Invoice, Subscription } from '../types'

/**
 * Whether the invoice is that of resuming a pause that was asked for: until it is paid the pause goes on. A paused
 * subscription makes no other invoices, so the latest that is younger than the pause.
 */
export function isOfResumption(
  {
    status,
    latestInvoiceId,
    pausedReason,
    pauseBeginsAt,
  }: Pick<Subscription, 'status' | 'latestInvoiceId' | 'pausedReason' | 'pauseBeginsAt'>,
  { id, createdAt }: Pick<Invoice, 'id' | 'createdAt'>,
): boolean {
  const isAsked = status === 'paused' && pausedReason === 'pause_requested' && pauseBeginsAt !== null
  return isAsked && id === latestInvoiceId && createdAt > pauseBeginsAt
}
