import { z } from 'zod'
import type { Progress } from './carry-out-in-time'

const unpaid = z.object({ invoice: z.string() })

/**
 * Where an action that may have charged leads, below the portal: to the payment where one is still open and the mirror
 * knows its invoice, else to the receipt.
 */
export function goToAfter({ intent: { id, status, outcome }, mirrored }: Progress): string {
  const open = status === 'done' && mirrored ? unpaid.safeParse(outcome) : null
  return open?.success ? `/invoices/${open.data.invoice}/pay` : `/receipts/${id}`
}
