import type { Payment } from '@/lib/mirror/load-payment'

/** Whether all that a payment was about is paid, or on its way from the bank, so that nothing is left to do. */
export function isSettled({ status, invoices }: Payment): boolean {
  if (status !== 'done' || invoices.length === 0) return false
  return invoices.every(({ progress: { state } }) => state === 'paid' || state === 'processing')
}
