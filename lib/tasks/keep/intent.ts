import { z } from 'zod'
import { releaseSchedule } from '@/lib/stripe/write/release-schedule'
import { intentKind } from '../engine/intent-kind'

/** Undoes a scheduled end. Flexible billing sets `cancel_at` alone, so whichever is set is cleared. */
export const keepIntent = intentKind({
  input: z.object({}),
  async findOutcome(stripe, { subjectId }) {
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    return subscription.cancel_at || subscription.cancel_at_period_end ? null : { status: subscription.status }
  },
  async act(stripe, { subjectId }, idempotencyKey) {
    // While a schedule holds the subscription, the end that it has set cannot be cleared.
    const subscription = await releaseSchedule(stripe, await stripe.subscriptions.retrieve(subjectId), idempotencyKey)
    if (!subscription.cancel_at && !subscription.cancel_at_period_end) return
    await stripe.subscriptions.update(
      subjectId,
      subscription.cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: '' },
      { idempotencyKey },
    )
  },
  onDone: ({ subjectId, reference }) => ({ type: 'subscription.kept', data: { subscription: subjectId, reference } }),
})
