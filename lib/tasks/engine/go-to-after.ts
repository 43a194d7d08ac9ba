import { z } from 'zod'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import type { Progress } from './carry-out-in-time'
import { goToDone } from './go-to-done'

const unpaid = z.object({ invoice: z.string() })

type Owner = Parameters<typeof loadInvoice>[0]

/**
 * Where an action that may have charged leads, below the portal: to the payment where one is still to be made and the
 * mirror knows its invoice, else to the overview, or to the receipt where the overview does not show it yet. A bank
 * debit that is under way is not to be made again.
 */
export async function goToAfter(owner: Owner, progress: Progress): Promise<string> {
  const { intent, mirrored } = progress
  const { id, status, outcome } = intent
  const open = status === 'done' && mirrored ? unpaid.safeParse(outcome) : null
  const invoice = open?.success ? await loadInvoice(owner, open.data.invoice) : null
  return invoice?.ok && isPayable(invoice.value)
    ? `/invoices/${invoice.value.id}/pay`
    : (goToDone(progress) ?? `/receipts/${id}`)
}
