import { invoiceSchema } from '@/lib/billing/objects/invoice'
import { nullsOf } from '@/lib/billing/objects/nulls-of'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { daysAfter } from './days-after'

/** The sample customer's invoices, newest first: one a month, the latest open where the subscription is past due. */
export function sampleInvoices({ id, status, trialEnd, items }: Subscription, now: Date): Invoice[] {
  const [{ price, product }] = items as [Subscription['items'][number]]
  const amount = price.unitAmount ?? 0n
  const count = trialEnd ? 0 : 4
  return Array.from({ length: count }, (_, place) => {
    const at = daysAfter(now, -12 - 30 * place)
    const isOpen = status === 'past_due' && place === 0
    return {
      ...nullsOf(invoiceSchema),
      id: `in_${count - place}`,
      subscriptionId: id,
      number: `SAMPLE-000${count - place}`,
      status: isOpen ? ('open' as const) : ('paid' as const),
      currency: price.currency,
      collectionMethod: 'charge_automatically',
      billingReason: place === count - 1 ? 'subscription_create' : 'subscription_cycle',
      total: amount,
      amountDue: amount,
      amountPaid: isOpen ? 0n : amount,
      amountRemaining: isOpen ? amount : 0n,
      amountRefunded: 0n,
      autoAdvance: isOpen,
      attemptCount: 1,
      requiresAction: false,
      attemptMethodType: isOpen ? 'card' : null,
      periodStart: daysAfter(at, -30),
      periodEnd: at,
      paidAt: isOpen ? null : at,
      createdAt: at,
      issuedAt: at,
      planNames: [product.name],
      ofPendingChange: false,
      ...(isOpen && {
        errorCode: 'card_declined',
        declineCode: 'insufficient_funds',
        nextPaymentAttempt: daysAfter(now, 2),
      }),
    }
  })
}
