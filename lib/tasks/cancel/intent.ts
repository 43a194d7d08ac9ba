import { z } from 'zod'
import { cancellationFeedback } from '@/lib/billing/portal-features'
import type { Stripe } from '@/lib/stripe/client/client'
import { releaseSchedule } from '@/lib/stripe/write/release-schedule'
import { intentKind } from '../engine/intent-kind'

const input = z.object({
  mode: z.enum(['at_period_end', 'immediately']),
  prorationBehavior: z.enum(['always_invoice', 'create_prorations', 'none']),
  feedback: z.enum(cancellationFeedback).nullable(),
  comment: z.string().nullable(),
})

/**
 * Ends a subscription now or with its period, as the page said when the customer confirmed.
 * The outcome holds `endsAt` (seconds): the scheduled end, or the moment it ended.
 */
export const cancelIntent = intentKind({
  input,
  async findOutcome(stripe, { subjectId, input: { mode } }) {
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    if (subscription.ended_at) return { endsAt: subscription.ended_at }
    if (mode === 'immediately') return null
    const { cancel_at: cancelAt, cancel_at_period_end: atPeriodEnd } = subscription
    if (cancelAt === null && !atPeriodEnd) return null
    // `cancel_at_period_end` means the end of the first item's period. A later end was set by the merchant and is not
    // what was asked.
    const periodEnd = await firstPeriodEnd(stripe, subscription)
    const endsAt = cancelAt ?? periodEnd
    return endsAt <= periodEnd ? { endsAt } : null
  },
  async act(stripe, { subjectId, input: { mode, prorationBehavior, feedback, comment } }, idempotencyKey) {
    const details = { ...(feedback && { feedback }), ...(comment && { comment }) }
    const cancellation = Object.keys(details).length > 0 ? { cancellation_details: details } : {}
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    if (mode === 'immediately' || subscription.status === 'incomplete') {
      const proration = { prorate: prorationBehavior !== 'none', invoice_now: prorationBehavior === 'always_invoice' }
      await stripe.subscriptions.cancel(subjectId, { ...cancellation, ...proration }, { idempotencyKey })
      return
    }
    await releaseSchedule(stripe, subscription, idempotencyKey)
    await stripe.subscriptions.update(subjectId, { ...cancellation, cancel_at_period_end: true }, { idempotencyKey })
  },
  onReceived: ({ subjectId, reference, input: { mode, feedback, comment } }) => ({
    type: 'subscription.cancellation_requested',
    data: { subscription: subjectId, reference, ends: mode, feedback, comment },
  }),
})

async function firstPeriodEnd(stripe: Stripe, { id, items }: Stripe.Subscription): Promise<number> {
  const all = items.has_more ? (await stripe.subscriptionItems.list({ subscription: id, limit: 100 })).data : items.data
  return Math.min(...all.map((item) => item.current_period_end))
}
