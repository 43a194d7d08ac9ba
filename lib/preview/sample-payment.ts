import type { Invoice, PaymentMethod } from '@/lib/billing/types'
import type { Payment } from '@/lib/mirror/load-payment'

/** A change of payment method that was made, or a payment that the bank declined. */
export function samplePayment(
  kind: 'payment_method_changed' | 'payment_requested',
  open: Invoice[],
  method: PaymentMethod,
  now: Date,
): Payment {
  const known = {
    id: 'sample',
    subjectId: method.id,
    reference: 'SAMPLE-1234',
    receivedAt: now,
    method,
    removed: null,
    behind: [],
    replaced: [],
  }
  if (kind === 'payment_method_changed')
    return { ...known, kind: 'choose_payment_method', invoices: [], status: 'done' }
  const declined = { state: 'declined', errorCode: 'card_declined', declineCode: 'insufficient_funds' } as const
  return {
    ...known,
    kind: 'pay',
    invoices: open.map((invoice) => ({ invoice, progress: declined, amount: invoice.amountRemaining })),
    status: 'failed',
    code: 'card_declined',
    declineCode: 'insufficient_funds',
  }
}
