import { z } from 'zod'
import { intentKind } from '../engine/intent-kind'

// Stripe's default neither charges nor, where a payment then fails, tries again; classic billing has nothing else, and
// there the customer pays the invoice: https://docs.stripe.com/billing/subscriptions/pause#payment-behavior
const onPayment = { payment_behavior: 'resume_on_payment_success' } as const

/**
 * Resumes a subscription of status `paused`, or one whose collection is paused. The outcome holds its status, and in
 * `invoice` the invoice of resuming where that is still to be paid: the status is `paused` until then.
 */
export const resumeIntent = intentKind({
  input: z.object({}),
  async findOutcome(stripe, { subjectId }) {
    const {
      status,
      pause_collection: pause,
      pending_update: pending,
      latest_invoice: latest,
    } = await stripe.subscriptions.retrieve(subjectId, { expand: ['latest_invoice'] })
    const invoice = typeof latest === 'object' && latest?.status === 'open' ? latest.id : null
    // What is resumed and not yet paid stands still until it is: asking again would void the invoice and make another.
    const waits = status === 'paused' && pending !== null && invoice !== null
    if ((status === 'paused' && !waits) || pause) return null
    return { status, invoice }
  },
  async act(stripe, { subjectId }, idempotencyKey) {
    const { status, pause_collection: pause, billing_mode: mode } = await stripe.subscriptions.retrieve(subjectId)
    if (status === 'paused') {
      await stripe.subscriptions.resume(
        subjectId,
        { billing_cycle_anchor: { type: 'now' }, ...(mode.type === 'flexible' && onPayment) },
        { idempotencyKey },
      )
    }
    if (pause) {
      await stripe.subscriptions.update(
        subjectId,
        { pause_collection: '' },
        { idempotencyKey: `${idempotencyKey}:collection` },
      )
    }
  },
  onDone: ({ subjectId, reference }) => ({
    type: 'subscription.resumed',
    data: { subscription: subjectId, reference },
  }),
})
