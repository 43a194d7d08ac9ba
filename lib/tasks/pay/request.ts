import { z } from 'zod'
import { payableRefusal } from '@/lib/billing/tasks/payable-refusal'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { shownField } from '@/lib/forms/shown-charge'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { loadPayment } from '@/lib/mirror/load-payment'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import { lookAgain } from '../engine/charge/look-again'
import { goToPaid } from './go-to-paid'
import { isSettled } from './is-settled'

export const payInput = z.object({
  invoice: stripeId('in'),
  paymentMethod: stripeId('pm'),
  intent: intentId,
  shown: shownField,
  /** set by the page's script; without one the bank is asked for a page of its own */
  scripted: z.string().default('').transform(Boolean),
})

/**
 * Pays an invoice with a stored payment method as far as Stripe and the bank answer. Leads to the overview once it is
 * paid, to the payment's page until then, or back where more is due than was shown. Fails with `not_found` (the
 * invoice or the method), `already_paid`, `not_payable`, `conflict` and `database_unavailable`.
 */
export async function requestPay(
  { invoice: id, paymentMethod, intent, shown, scripted }: z.infer<typeof payInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const [invoice, portal] = await Promise.all([loadInvoice(session, id), loadPortal(session)])
  if (!invoice.ok) return invoice
  if (!portal.ok) return portal
  const refusal = payableRefusal(invoice.value)
  if (refusal) {
    // The same form may be sent a second time after the first has paid.
    const before = await loadPayment(session, intent)
    return before.ok ? ok({ goTo: isSettled(before.value) ? `?done=${intent}` : `/pay/${intent}` }) : fail(refusal)
  }
  if (!portal.value.paymentMethods.some((method) => method.id === paymentMethod)) return fail('not_found')
  const returnUrl = scripted ? null : `${env().APP_URL}/portal/${session.token}/pay/return?intent=${intent}`
  // The page shows what the mirror holds, so a form without the field showed this too.
  const { amountRemaining, currency } = invoice.value
  const behind = portal.value.subscriptions.filter(
    ({ id, status }) => id === invoice.value.subscriptionId && (status === 'past_due' || status === 'unpaid'),
  )
  const input = {
    paymentMethod,
    returnUrl,
    shown: shown ?? { amount: Number(amountRemaining), currency },
    behind: behind.map(({ id }) => id),
  }
  const asked = await askFor({ id: intent, kind: 'pay', subjectId: id, input }, context)
  if (!asked.ok) return asked
  return ok({ goTo: lookAgain(asked.value, `/invoices/${id}/pay`) ?? goToPaid(asked.value) })
}
