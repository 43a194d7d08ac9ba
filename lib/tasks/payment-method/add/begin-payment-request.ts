import { z } from 'zod'
import { exceedsShownDue } from '@/lib/billing/tasks/exceeds-shown-due'
import { payableRefusal } from '@/lib/billing/tasks/payable-refusal'
import { env } from '@/lib/env'
import { fail, ok, type Failure, type Result } from '@/lib/errors'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'
import { shownDueField, shownDueText } from '@/lib/forms/shown-due'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { loadPortal } from '@/lib/mirror/load-portal'
import { stripeFor } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { fetchCollection, type Collection } from '@/lib/stripe/fetch/fetch-collection'
import { keepPayingMethod } from '@/lib/stripe/write/keep-paying-method'
import type { ActionContext } from '../../engine/attempt-action'
import { patience } from '../../engine/patience'
import type { PayingMetadata } from '../paying-metadata'
import type { ReturnPage } from '../return-page'

export const beginPaymentInput = z.object({
  intent: intentId,
  invoice: stripeId('in'),
  from: fromPage,
  /** what the page told is due of the invoice */
  shown: shownDueField,
  /**
   * what the page told will be collected with the method besides, on the page of the payment methods; none on the page
   * of the invoice
   */
  rest: shownDueText
    .or(z.literal(''))
    .default('')
    .transform((sums) => sums || null),
})

/**
 * Makes the invoice's own payment carry the intent, and keep the method it is confirmed with. One confirmation by the
 * bank then pays and stores it. Returns the payment's client secret, and the address that the bank's own page leads
 * back to. Fails with `not_found`, `already_paid`, `payment_processing` and `not_payable` for the invoice,
 * `preview_outdated` where more is due than was shown, and as Stripe fails.
 */
export async function requestBeginPayment(
  { intent, invoice: id, from, shown, rest }: z.infer<typeof beginPaymentInput>,
  { session, receivedAt }: ActionContext,
): Promise<Result<{ clientSecret: string; returnUrl: string }>> {
  const [invoice, portal] = await Promise.all([loadInvoice(session, id), loadPortal(session)])
  if (!invoice.ok) return invoice
  if (!portal.ok) return portal
  const refusal = payableRefusal(invoice.value)
  if (refusal) return fail(refusal)
  const behind = portal.value.subscriptions.find(
    ({ id, status }) => id === invoice.value.subscriptionId && (status === 'past_due' || status === 'unpaid'),
  )
  // This session may be a later one than the page's own.
  const back = new URL(`/portal/${session.token}/pay/return`, env().APP_URL)
  const page = rest && { page: 'payment-method' satisfies ReturnPage }
  back.search = new URLSearchParams({ intent, invoice: id, ...page, ...(from && { from }) }).toString()
  const metadata: PayingMetadata = {
    portico_intent: intent,
    portico_invoice: id,
    portico_begun: receivedAt.toISOString(),
    // Stripe removes a key without a value, which an earlier attempt may have left.
    portico_behind: behind?.id ?? '',
    portico_rest: rest ?? '',
    portico_behalf: session.onBehalfOf ?? '',
  }
  const stripe = stripeFor(session.merchant)
  const options = { timeout: patience, maxNetworkRetries: 1 }
  try {
    const collection = await fetchCollection(stripe, id, options)
    if (collection?.customerId !== session.customerId) return fail('not_found')
    const { intent: payment, clientSecret, amountRemaining, currency } = collection
    const refused = refusalOf(collection)
    if (refused) return refused
    if (!payment || !clientSecret) return fail('not_payable')
    if (exceedsShownDue(shown, [{ amount: amountRemaining, currency }])) return fail('preview_outdated')
    await keepPayingMethod(stripe, payment, metadata, options)
    return ok({ clientSecret, returnUrl: back.href })
  } catch (error) {
    return stripeFailure(error)
  }
}

/** Why Stripe would not take a payment now, which the mirror may not know yet. */
function refusalOf({ status, intent }: Collection): Failure | null {
  if (status === 'paid' || intent?.status === 'succeeded') return fail('already_paid')
  if (intent?.status === 'processing') return fail('payment_processing')
  return status === 'open' ? null : fail('not_payable')
}
