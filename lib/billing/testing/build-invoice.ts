import { invoiceSchema, type Invoice } from '../objects/invoice'
import { nullsOf } from '../objects/nulls-of'

/** The paid invoice of 29.99 USD that began the period of 14 May 2023. */
export function buildInvoice(overrides: Partial<Invoice> = {}): Invoice {
  return {
    ...nullsOf(invoiceSchema),
    id: 'in_1',
    subscriptionId: 'sub_1',
    number: 'A-0001',
    status: 'paid',
    currency: 'usd',
    collectionMethod: 'charge_automatically',
    billingReason: 'subscription_cycle',
    total: 2999n,
    amountDue: 2999n,
    amountPaid: 2999n,
    amountRemaining: 0n,
    autoAdvance: false,
    attemptCount: 1,
    requiresAction: false,
    periodStart: new Date('2023-04-14T00:00:00Z'),
    periodEnd: new Date('2023-05-14T00:00:00Z'),
    paidAt: new Date('2023-05-14T01:00:00Z'),
    createdAt: new Date('2023-05-14T00:00:00Z'),
    issuedAt: overrides.createdAt ?? new Date('2023-05-14T00:00:00Z'),
    planNames: ['Premium Monthly'],
    ofPendingChange: false,
    ...overrides,
  }
}
