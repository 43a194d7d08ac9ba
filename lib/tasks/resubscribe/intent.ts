import { z } from 'zod'
import { findResubscription } from '@/lib/stripe/fetch/find-resubscription'
import { intentKey, resubscribedFromKey } from '@/lib/stripe/map/resubscription-metadata'
import { fetchSubscriptionTerms } from '@/lib/stripe/write/subscription-terms'
import { intentKind } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'

/**
 * Subscribes again to what an ended subscription had: its items, quantities, currency, taxes and way of collecting. The
 * outcome names the new subscription, and in `invoice` its first invoice where that is still to be paid or confirmed.
 */
export const resubscribeIntent = intentKind({
  input: z.object({ paymentMethod: z.string().nullable() }),
  async findOutcome(stripe, { id, subjectId, customerId }) {
    const made = await findResubscription(stripe, { customer: customerId, intent: id, endedSubscription: subjectId })
    if (!made) return null
    const invoice = typeof made.latest_invoice === 'object' ? made.latest_invoice : null
    return { subscription: made.id, status: made.status, invoice: invoice?.status === 'open' ? invoice.id : null }
  },
  async act(stripe, { id, subjectId, customerId, input: { paymentMethod } }, idempotencyKey) {
    const terms = await fetchSubscriptionTerms(stripe, subjectId)
    const { subscription: ended, items, defaultTaxRates, automaticTax } = terms
    // Stripe's own refusal has no code.
    if (!terms.isOffered) throw new IntentRefused('price_unavailable')
    const charged = ended.collection_method === 'charge_automatically'
    await stripe.subscriptions.create(
      {
        customer: customerId,
        currency: ended.currency,
        items,
        ...(defaultTaxRates.length > 0 && { default_tax_rates: defaultTaxRates }),
        ...(automaticTax && { automatic_tax: { enabled: true } }),
        ...(ended.description && { description: ended.description }),
        ...(charged
          ? // Charged in this call. Where the bank asks or declines, the subscription begins as `incomplete`.
            {
              payment_behavior: 'allow_incomplete',
              payment_settings: { save_default_payment_method: 'on_subscription' },
            }
          : { collection_method: 'send_invoice', days_until_due: ended.days_until_due ?? 30 }),
        ...(charged && paymentMethod && { default_payment_method: paymentMethod }),
        // The merchant's own metadata says what the subscription is for.
        metadata: { ...ended.metadata, [intentKey]: id, [resubscribedFromKey]: subjectId },
      },
      { idempotencyKey },
    )
  },
  onDone: ({ subjectId, reference }, { subscription }) => ({
    type: 'subscription.resubscribed',
    data: { subscription: String(subscription), previous_subscription: subjectId, reference },
  }),
})
