import { z } from 'zod'
import { exceedsShown } from '@/lib/billing/tasks/exceeds-shown'
import { shownCharge } from '@/lib/forms/shown-charge'
import type { Stripe } from '@/lib/stripe/client/client'
import { fetchCollection, type Collection } from '@/lib/stripe/fetch/fetch-collection'
import { intentKind } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'
import { paymentReached } from '../engine/charge/payment-reached'
import { payWith } from '../engine/charge/pay-with'

const input = z.object({
  paymentMethod: z.string(),
  /** where the bank's page leads back to; null where Stripe.js shows it in a dialog */
  returnUrl: z.string().nullable(),
  shown: shownCharge,
  /** the subscriptions that stood still until then for want of payment */
  behind: z.array(z.string()).default([]),
})

type Wanted = z.infer<typeof input>

/**
 * Charges an open invoice to a stored payment method while the customer is there, unless more is due than was shown. The
 * outcome holds `state`: `paid`, `processing` for a bank debit, or `requires_action` where the customer must still
 * answer the bank. An invoice has one payment at Stripe, so it is charged once however often it is asked for.
 */
export const payIntent = intentKind({
  input,
  async findOutcome(stripe, { subjectId, customerId, input }) {
    const collection = await readCollection(stripe, subjectId, customerId)
    const state = paymentReached(collection, input.paymentMethod)
    return state && !lacksBankPage(collection, input) ? { state } : null
  },
  async act(stripe, { subjectId, customerId, input }, idempotencyKey) {
    const { paymentMethod, returnUrl, shown } = input
    const collection = await readCollection(stripe, subjectId, customerId)
    const due = { amount: collection.amountRemaining, currency: collection.currency }
    if (exceedsShown(shown, due)) throw new IntentRefused('preview_outdated')
    const waits = paymentReached(collection, paymentMethod) === 'requires_action'
    const state = waits
      ? 'requires_action'
      : await payWith(stripe, subjectId, { paymentMethod, offSession: false, idempotencyKey })
    if (state !== 'requires_action' || !returnUrl) return { state }
    const { intent } = await readCollection(stripe, subjectId, customerId)
    if (!intent) return { state }
    // Confirming once more leads to the bank's own page instead of Stripe.js's dialog.
    const confirmed = await stripe.paymentIntents.confirm(
      intent.id,
      { payment_method: paymentMethod, return_url: returnUrl },
      { idempotencyKey: `${idempotencyKey}:bank` },
    )
    return { state: confirmed.status === 'succeeded' ? 'paid' : state }
  },
})

async function readCollection(stripe: Stripe, invoiceId: string, customerId: string): Promise<Collection> {
  const collection = await fetchCollection(stripe, invoiceId)
  if (collection?.customerId !== customerId) throw new IntentRefused('not_found')
  if (collection.status !== 'open' && collection.status !== 'paid') throw new IntentRefused('not_payable')
  return collection
}

function lacksBankPage({ status, intent }: Collection, { returnUrl }: Wanted): boolean {
  return status !== 'paid' && intent?.status === 'requires_action' && returnUrl !== null && intent.bankUrl === null
}
