import { z } from 'zod'
import { intentKind } from '../engine/intent-kind'

/**
 * Resumes a subscription of status `paused`, or one whose collection is paused. The outcome holds its status, and in
 * `invoice` the invoice of resuming where that is still to be paid.
 */
export const resumeIntent = intentKind({
  input: z.object({}),
  async findOutcome(stripe, { subjectId }) {
    const {
      status,
      pause_collection: pause,
      latest_invoice: latest,
    } = await stripe.subscriptions.retrieve(subjectId, { expand: ['latest_invoice'] })
    if (status === 'paused' || pause) return null
    const invoice = typeof latest === 'object' ? latest : null
    return { status, invoice: invoice?.status === 'open' ? invoice.id : null }
  },
  async act(stripe, { subjectId }, idempotencyKey) {
    const { status, pause_collection: pause } = await stripe.subscriptions.retrieve(subjectId)
    if (status === 'paused') {
      await stripe.subscriptions.resume(subjectId, { billing_cycle_anchor: { type: 'now' } }, { idempotencyKey })
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
