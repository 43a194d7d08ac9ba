import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import type { FullCreditNote, FullInvoice } from '@/lib/billing/objects/full-invoice'
import { loadFullInvoice } from '@/lib/mirror/invoices/load-full-invoice'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

/** A customer's credit note with its invoice, which names the parties; `not_found` for any other. */
export async function loadCreditNoteInvoice(
  scope: PortalScope,
  id: string,
): Promise<Result<{ note: FullCreditNote; invoice: FullInvoice }>> {
  const { merchantId, customerId } = scope
  const row = await db.creditNote.findFirst({ where: { merchantId, customerId, id }, select: { invoiceId: true } })
  if (!row) return fail('not_found')
  const invoice = await loadFullInvoice(scope, row.invoiceId)
  if (!invoice.ok) return invoice
  const note = invoice.value.creditNotes.find((each) => each.id === id)
  return note ? ok({ note, invoice: invoice.value }) : fail('not_found')
}
