import { everyInvoice, type InvoiceFilter } from '@/lib/billing/invoices/history/invoice-filter'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { withTransaction } from '@/lib/db/with-transaction'
import { writeInvoiceSums } from '@/lib/sync/write/write-invoice-sums'
import type { CsvSeparator } from '../csv-separator'
import type { ExportFormat } from '../export-format'
import { openExport } from '../open-export'

type Owner = { merchantId: string; customerId: string }

export const now = new Date('2026-06-30T12:00:00Z')

export function invoice(
  { merchantId, customerId }: Owner,
  id: string,
  given: Partial<Prisma.InvoiceCreateManyInput> = {},
): Prisma.InvoiceCreateManyInput {
  const at = new Date('2026-06-14T09:00:00Z')
  return {
    merchantId,
    customerId,
    id,
    number: 'INV-0042',
    status: 'paid',
    currency: 'usd',
    collectionMethod: 'charge_automatically',
    subtotal: 2999n,
    total: 2999n,
    amountDue: 2999n,
    amountPaid: 2999n,
    amountRemaining: 0n,
    startingBalance: 0n,
    endingBalance: 0n,
    attemptCount: 1,
    periodStart: at,
    periodEnd: at,
    createdAt: at,
    paidAt: at,
    customerName: 'Ada Rossi',
    planNames: ['Premium'],
    ...given,
  }
}

export async function fill(owner: Owner, invoices: Prisma.InvoiceCreateManyInput[]): Promise<Owner> {
  await db.invoice.createMany({ data: invoices })
  await withTransaction((client) => writeInvoiceSums(client, owner))
  return owner
}

export const request = (
  owner: Owner,
  format: ExportFormat,
  filter: InvoiceFilter = everyInvoice,
  id: string | null = null,
  separator: CsvSeparator = 'comma',
) => ({
  selection: { ...owner, onBehalfOf: null, filter, now, timeZone: 'UTC' },
  format,
  separator,
  locale: 'en' as const,
  seller: 'TechSolutions Inc.',
  id,
})

export async function download(...asked: Parameters<typeof request>): Promise<Buffer> {
  const opened = await openExport(request(...asked))
  if (!opened.ok) throw new Error(opened.code)
  return Buffer.from(await new Response(opened.value.body).arrayBuffer())
}
