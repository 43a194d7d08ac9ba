import { isStripeAway } from '@/lib/errors'
import type { Stripe } from '@/lib/stripe/client/client'
import { fetchCollection } from '@/lib/stripe/fetch/fetch-collection'
import { isStoredAnswer } from '@/lib/stripe/client/is-stored-answer'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { invoiceResult, type InvoiceResult } from './invoice-result'
import { payWith } from '../../engine/charge/pay-with'

/**
 * Charges an invoice to a payment method that was just set up, unless that is already done. A decline is a result,
 * since the method is stored all the same. Throws what Stripe threw where it could not be reached.
 */
export async function tryInvoice(
  stripe: Stripe,
  id: string,
  { paymentMethod, idempotencyKey }: { paymentMethod: string; idempotencyKey: string },
): Promise<InvoiceResult> {
  const known = invoiceResult(id, await fetchCollection(stripe, id), paymentMethod)
  if (known) return known
  try {
    // The set-up has just been approved by the bank, so a charge without the customer need not ask again.
    const state = await payWith(stripe, id, { paymentMethod, offSession: true, idempotencyKey })
    return { id, state, errorCode: null, declineCode: null }
  } catch (error) {
    const { code, details } = stripeFailure(error)
    if (isStripeAway(code) || !isStoredAnswer(error)) throw error
    const { declineCode = null, stripeCode = null } = details ?? {}
    return { id, state: 'declined', errorCode: textOf(stripeCode), declineCode: textOf(declineCode) }
  }
}

function textOf(code: string | number | null): string | null {
  return code === null ? null : String(code)
}
