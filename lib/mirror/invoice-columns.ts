import { z } from 'zod'
import type { Invoice } from '@/lib/billing/types'
import type { Prisma } from '@/lib/db/generated/client'

/** What a page needs of an invoice, as Prisma selects it. */
export const invoiceColumns = {
  id: true,
  subscriptionId: true,
  number: true,
  status: true,
  currency: true,
  collectionMethod: true,
  billingReason: true,
  total: true,
  amountDue: true,
  amountPaid: true,
  amountRemaining: true,
  attemptCount: true,
  nextPaymentAttempt: true,
  errorCode: true,
  declineCode: true,
  requiresAction: true,
  periodStart: true,
  periodEnd: true,
  dueDate: true,
  paidAt: true,
  createdAt: true,
  issuedAt: true,
  planNames: true,
} as const satisfies Prisma.InvoiceSelect

const status = z.enum(['draft', 'open', 'paid', 'void', 'uncollectible'])

type Row = Omit<Invoice, 'status'> & { status: string }

/** A selected row as an invoice; a status that Stripe does not have is a fault and throws. */
export function readInvoice(row: Row): Invoice {
  return { ...row, status: status.parse(row.status) }
}
