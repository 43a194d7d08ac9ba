import { z } from 'zod'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import { loadInvoice } from '@/lib/mirror/load-invoice'
import type { Progress } from './carry-out-in-time'

const unpaid = z.object({ invoice: z.string() })

type Owner = Parameters<typeof loadInvoice>[0]

/**
 * Where an action that may have charged leads, below the portal: to the payment where one is still to be made and the
 * mirror knows its invoice, else to the receipt. A bank debit that is under way is not to be made again.
 */
export async function goToAfter(
  owner: Owner,
  { intent: { id, status, outcome }, mirrored }: Progress,
): Promise<string> {
  const open = status === 'done' && mirrored ? unpaid.safeParse(outcome) : null
  const invoice = open?.success ? await loadInvoice(owner, open.data.invoice) : null
  return invoice?.ok && isPayable(invoice.value) ? `/invoices/${invoice.value.id}/pay` : `/receipts/${id}`
}
