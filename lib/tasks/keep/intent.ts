import { z } from 'zod'
import { isOwnSchedule } from '@/lib/stripe/map/is-own-schedule'
import { keepParams } from '@/lib/stripe/write/keep-params'
import { releaseSchedule } from '@/lib/stripe/write/release-schedule'
import { intentKind } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'

/** Undoes a scheduled end. */
export const keepIntent = intentKind({
  input: z.object({}),
  async findOutcome(stripe, { subjectId }) {
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    return subscription.cancel_at || subscription.cancel_at_period_end ? null : { status: subscription.status }
  },
  async act(stripe, { subjectId }, idempotencyKey) {
    const scheduled = await stripe.subscriptions.retrieve(subjectId, { expand: ['schedule'] })
    // A schedule of the merchant's sets the term that was sold. One that the customer's choice made gives way.
    if (scheduled.schedule && !isOwnSchedule(scheduled.schedule)) throw new IntentRefused('fixed_term')
    const subscription = await releaseSchedule(stripe, scheduled, idempotencyKey)
    if (!subscription.cancel_at && !subscription.cancel_at_period_end) return
    await stripe.subscriptions.update(subjectId, keepParams(subscription.cancel_at_period_end), { idempotencyKey })
  },
  onDone: ({ subjectId, reference }) => ({ type: 'subscription.kept', data: { subscription: subjectId, reference } }),
})
