import { z } from 'zod'
import { shownCharge } from '@/lib/forms/shown-charge'
import { findResubscription } from '@/lib/stripe/fetch/find-resubscription'
import { intentKey, resubscribedFromKey } from '@/lib/stripe/map/resubscription-metadata'
import { fetchSubscriptionTerms } from '@/lib/stripe/write/subscription-terms'
import { firstPayment } from '../engine/charge/first-payment'
import { intentKind } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'
import { refuseMoreThanShown } from '../engine/charge/refuse-more-than-shown'

/**
 * Subscribes again on the terms of an ended subscription, unless that charges more than was shown. The outcome names the
 * new subscription, and of its first invoice what `firstPayment` tells.
 */
export const resubscribeIntent = intentKind({
  input: z.object({ paymentMethod: z.string().nullable(), shown: shownCharge }),
  async findOutcome(stripe, { id, subjectId, customerId }) {
    const made = await findResubscription(stripe, { customer: customerId, intent: id, endedSubscription: subjectId })
    if (!made) return null
    const invoice = typeof made.latest_invoice === 'object' ? made.latest_invoice : null
    return { subscription: made.id, status: made.status, ...firstPayment(invoice) }
  },
  async act(stripe, { id, subjectId, customerId, input: { paymentMethod, shown } }, idempotencyKey) {
    const { subscription: ended, creation, preview, isOffered } = await fetchSubscriptionTerms(stripe, subjectId)
    // Stripe's own refusal has no code.
    if (!isOffered) throw new IntentRefused('price_unavailable')
    await refuseMoreThanShown(stripe, preview, shown)
    const charged = ended.collection_method === 'charge_automatically'
    await stripe.subscriptions.create(
      {
        ...creation,
        customer: customerId,
        // Charged in this call. Where the bank asks or declines, the subscription begins as `incomplete`.
        ...(charged && { payment_behavior: 'allow_incomplete' }),
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
