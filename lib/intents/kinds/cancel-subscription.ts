import { z } from 'zod'
import { cancellationFeedback } from '@/lib/billing/portal-features'
import { intentKind } from '../intent-kind'

const input = z.object({
  mode: z.enum(['at_period_end', 'immediately']),
  prorationBehavior: z.enum(['always_invoice', 'create_prorations', 'none']),
  feedback: z.enum(cancellationFeedback).nullable(),
  comment: z.string().nullable(),
})

/**
 * Ends a subscription now or with its period, as the portal configuration said when the customer confirmed.
 * The outcome holds `endsAt` (seconds): the scheduled end, or the moment it ended.
 */
export const cancelSubscription = intentKind({
  input,
  async findOutcome(stripe, { subjectId, input: { mode } }) {
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    if (subscription.ended_at) return { endsAt: subscription.ended_at }
    // An end later than its period, set by the merchant, is not what was asked.
    const periodEnd = Math.max(...subscription.items.data.map((item) => item.current_period_end))
    const scheduled = subscription.cancel_at !== null && subscription.cancel_at <= periodEnd
    if (mode === 'immediately' || !(scheduled || subscription.cancel_at_period_end)) return null
    return { endsAt: subscription.cancel_at ?? periodEnd }
  },
  async act(stripe, { subjectId, input: { mode, prorationBehavior, feedback, comment } }, idempotencyKey) {
    const details = { ...(feedback && { feedback }), ...(comment && { comment }) }
    const cancellation = Object.keys(details).length > 0 ? { cancellation_details: details } : {}
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    if (mode === 'immediately' || subscription.status === 'incomplete') {
      await stripe.subscriptions.cancel(
        subjectId,
        {
          ...cancellation,
          prorate: prorationBehavior !== 'none',
          invoice_now: prorationBehavior === 'always_invoice',
        },
        { idempotencyKey },
      )
      return
    }
    await stripe.subscriptions.update(subjectId, { ...cancellation, cancel_at_period_end: true }, { idempotencyKey })
  },
})
