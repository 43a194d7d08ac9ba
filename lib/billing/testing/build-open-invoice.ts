import type { Invoice } from '../types'
import { buildInvoice } from './build-invoice'

/** The invoice of `buildInvoice`, open after one declined attempt, with another attempt to come on 17 May 2023. */
export function buildOpenInvoice(overrides: Partial<Invoice> = {}): Invoice {
  return buildInvoice({
    status: 'open',
    amountPaid: 0n,
    amountRemaining: 2999n,
    paidAt: null,
    autoAdvance: true,
    nextPaymentAttempt: new Date('2023-05-17T00:00:00Z'),
    errorCode: 'card_declined',
    declineCode: 'insufficient_funds',
    ...overrides,
  })
}
