import { z } from 'zod'
import { isOwnSchedule } from '@/lib/stripe/map/is-own-schedule'
import { keepParams } from '@/lib/stripe/write/keep-params'
import { releaseSchedule } from '@/lib/stripe/write/release-schedule'
import { intentKind } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'

const input = z.object({
  /** seconds: the end of the merchant's fixed term, which the customer's cancellation had cut short */
  term: z.number().nullable().default(null),
})

/**
 * Undoes a scheduled end. A term that the merchant had sold comes back: without it, the subscription would have no end.
 */
export const keepIntent = intentKind({
  input,
  async findOutcome(stripe, { subjectId, input: { term } }) {
    const { cancel_at: at, cancel_at_period_end: atPeriodEnd, status } = await stripe.subscriptions.retrieve(subjectId)
    return !atPeriodEnd && (at === null || at === term) ? { status } : null
  },
  async act(stripe, { subjectId, input: { term } }, idempotencyKey) {
    const scheduled = await stripe.subscriptions.retrieve(subjectId, { expand: ['schedule'] })
    // A schedule of the merchant's sets the term that was sold. One that the customer's choice made gives way.
    if (scheduled.schedule && !isOwnSchedule(scheduled.schedule)) throw new IntentRefused('fixed_term')
    const subscription = await releaseSchedule(stripe, scheduled, idempotencyKey)
    if (!subscription.cancel_at && !subscription.cancel_at_period_end) return
    const params = keepParams({ atPeriodEnd: subscription.cancel_at_period_end, term })
    // A reason that stays at Stripe would explain the term as the customer's own cancellation.
    const unexplained = term ? { cancellation_details: { feedback: '' as const, comment: '' as const } } : {}
    await stripe.subscriptions.update(subjectId, { ...params, ...unexplained }, { idempotencyKey })
  },
  onDone: ({ subjectId, reference }) => ({ type: 'subscription.kept', data: { subscription: subjectId, reference } }),
})
