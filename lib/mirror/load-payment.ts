import { z } from 'zod'
import { paymentProgress, type PaymentResult } from '@/lib/billing/invoices/payment-progress'
import { invoiceSchema, type Invoice } from '@/lib/billing/objects/invoice'
import { intentKindOf, paymentKinds } from '@/lib/billing/tasks/intent-names'
import type { PaymentMethod } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { errorCodes, fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { byCustomersClock } from './by-customers-clock'
import type { PortalScope } from './scope/portal-scope'
import { whereInScope } from './scope/where-in-scope'

export type PaidInvoice = {
  invoice: Invoice
  progress: PaymentResult
  /** in minor units: what was paid of it now, without what was paid of it before; else what is left to pay */
  amount: bigint
}

type NamedMethod = Pick<PaymentMethod, 'type' | 'brand' | 'last4' | 'label'>

/** A payment or a change of method that the customer asked for, and its progress. */
export type Payment = {
  id: string
  kind: (typeof paymentKinds)[number]
  reference: string
  /** by the customer's clock */
  receivedAt: Date
  /** null where it is no longer stored, or not yet known */
  method: PaymentMethod | null
  /** what names the method that was removed */
  removed: NamedMethod | null
  /** oldest first */
  invoices: PaidInvoice[]
  /** the subscriptions that stood still until then for want of payment */
  behind: string[]
  /** the methods that were charged before, where a new one was entered in their place */
  replaced: string[]
  /** what was asked about: an invoice, a method, a SetupIntent */
  subjectId: string
} & ({ status: 'received' | 'done' } | { status: 'failed'; code: ErrorCode; declineCode: string | null })

const row = z.object({
  id: z.string(),
  kind: z.string().transform(intentKindOf).pipe(z.enum(paymentKinds)),
  subjectId: z.string(),
  status: z.enum(['received', 'done', 'failed']),
  reference: z.string(),
  receivedAt: z.date(),
  clockAhead: z.bigint().nullable(),
  input: z.object({
    paymentMethod: z.string().nullish(),
    behind: z.array(z.string()).default([]),
    replaced: z.array(z.string()).default([]),
  }),
  outcome: z
    .object({
      state: z.enum(['paid', 'processing', 'requires_action']).optional(),
      invoices: z
        .array(
          z.object({
            id: z.string(),
            state: z.enum(['paid', 'processing', 'requires_action', 'declined', 'closed']),
            errorCode: z.string().nullable(),
            declineCode: z.string().nullable(),
          }),
        )
        .optional(),
      method: z
        .object({
          type: z.string(),
          brand: z.string().nullable(),
          last4: z.string().nullable(),
          label: z.string().nullable(),
        })
        .optional(),
      code: z.string().optional(),
      declineCode: z.string().optional(),
    })
    .nullable(),
})

type Row = z.infer<typeof row>

/** One of the scope's payments or changes of method; else `not_found` or `database_unavailable`. */
export async function loadPayment(scope: PortalScope, id: string): Promise<Result<Payment>> {
  try {
    const found = row.safeParse(await db.intent.findFirst({ where: { ...whereInScope(scope), id } }))
    if (!found.success) return fail('not_found')
    const receivedAt = byCustomersClock(found.data.receivedAt, found.data)
    const { kind, reference, status, outcome, subjectId } = found.data
    const { behind, replaced } = found.data.input
    const [method, invoices] = await Promise.all([readMethod(scope, found.data), readInvoices(scope, found.data)])
    const removed = outcome?.method ?? null
    const known = { id, kind, reference, receivedAt, method, removed, invoices, behind, replaced, subjectId }
    if (status !== 'failed') return ok({ ...known, status })
    const { code = '', declineCode = null } = outcome ?? {}
    return ok({ ...known, status, code: isErrorCode(code) ? code : 'unexpected', declineCode })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

async function readMethod(
  { merchantId, customerId }: PortalScope,
  { input, subjectId }: Row,
): Promise<PaymentMethod | null> {
  return db.paymentMethod.findFirst({ where: { merchantId, customerId, id: input.paymentMethod ?? subjectId } })
}

async function readInvoices(scope: PortalScope, asked: Row): Promise<PaidInvoice[]> {
  const results = resultsOf(asked)
  const ids = results.map(({ id }) => id)
  const [rows, payments] = await Promise.all([
    db.invoice.findMany({ where: { ...whereInScope(scope), id: { in: ids } } }),
    // Stripe keeps the amount of an invoice's default payment equal to what is left to pay (`is_default` in the SDK's
    // InvoicePayments), and paying an invoice makes that one.
    db.invoicePayment.findMany({
      where: { merchantId: scope.merchantId, invoiceId: { in: ids }, isDefault: true, status: 'paid' },
    }),
  ])
  return results.flatMap(({ id, ...result }) => {
    const found = rows.find((invoice) => invoice.id === id)
    if (!found) return []
    const invoice = invoiceSchema.parse(found)
    const progress = paymentProgress(result, invoice)
    const paid = payments.find(({ invoiceId }) => invoiceId === id)?.amountPaid ?? invoice.amountPaid
    return [{ invoice, progress, amount: progress.state === 'paid' && paid > 0n ? paid : invoice.amountRemaining }]
  })
}

function resultsOf({ kind, subjectId, status, outcome }: Row): (PaymentResult & { id: string })[] {
  if (kind !== 'pay') return outcome?.invoices ?? []
  const state = outcome?.state ?? (status === 'failed' ? 'declined' : 'received')
  return [{ id: subjectId, state, errorCode: null, declineCode: outcome?.declineCode ?? null }]
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}
