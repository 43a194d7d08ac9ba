import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { payableRefusal } from '@/lib/billing/tasks/payable-refusal'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../engine/carry-out-in-time'
import { receiveIntent } from '../engine/receive-intent'
import { loadInvoice } from '@/lib/mirror/load-invoice'
import { loadPayment } from '@/lib/mirror/load-payment'
import { loadPortal } from '@/lib/mirror/load-portal'
import { intentId, stripeId } from '@/lib/forms/input-fields'

export const paymentInput = z.object({
  invoice: stripeId('in'),
  paymentMethod: stripeId('pm'),
  intent: intentId,
  /** set by the page's script: without one the bank is asked for a page of its own */
  scripted: z.string().default('').transform(Boolean),
})

/**
 * Pays an invoice with a stored method as far as Stripe and the bank answer. Fails with `not_found` (the invoice or the
 * method), `already_paid`, `not_payable`, `conflict` and `database_unavailable`.
 */
export async function requestPayment(
  { invoice: id, paymentMethod, intent, scripted }: z.infer<typeof paymentInput>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const goTo = `/pay/${intent}`
  const [invoice, portal] = await Promise.all([loadInvoice(session, id), loadPortal(session)])
  if (!invoice.ok) return invoice
  if (!portal.ok) return portal
  const refusal = payableRefusal(invoice.value)
  if (refusal) {
    // The form's second sending, after the first has paid.
    const before = await loadPayment(session, intent)
    return before.ok ? ok({ goTo }) : fail(refusal)
  }
  if (!portal.value.paymentMethods.some((method) => method.id === paymentMethod)) return fail('not_found')
  const { merchantId, customerId, merchant, token } = session
  const returnUrl = scripted ? null : `${env().APP_URL}/portal/${token}/pay/return?intent=${intent}`
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'pay_invoice',
    subjectId: id,
    input: { paymentMethod, returnUrl },
    now: receivedAt,
  })
  if (!received.ok) return received
  await carryOutInTime(merchant, received.value)
  return ok({ goTo })
}
