import { z } from 'zod'
import { cancellationFeedback } from '@/lib/billing/portal-features'
import type { Stripe } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'
import { listCollectedInvoices } from '@/lib/stripe/fetch/list-collected-invoices'
import { cancellationDetails } from '@/lib/stripe/write/cancellation-details'
import { cancelNowParams } from '@/lib/stripe/write/cancel-params'
import { readPause, resumedCollection } from '@/lib/stripe/pause/pause-mark'
import { releaseSchedule } from '@/lib/stripe/write/release-schedule'
import { stopCollection } from '@/lib/stripe/write/stop-collection'
import { intentKind, type Outcome } from '../engine/intent-kind'
import { findSettlement } from './find-settlement'

const input = z.object({
  mode: z.enum(['at_period_end', 'immediately']),
  prorationBehavior: z.enum(['always_invoice', 'create_prorations', 'none']),
  feedback: z.enum(cancellationFeedback).nullable(),
  /** the merchant's own reason; none in what was stored before there were any */
  feedbackOption: z.string().nullable().default(null),
  comment: z.string().nullable(),
  /** of a subscription that ends at once: the latest invoice before that */
  latestInvoice: z.string().nullable().optional(),
  /** seconds: the end of the merchant's fixed term that this cuts short, which keeping brings back */
  term: z.number().nullable().default(null),
  /** whether open invoices are no longer collected from now on, where the end is later */
  stopsCollection: z.boolean().default(false),
})

/**
 * Ends a subscription now or with its period, as the page said when the customer confirmed.
 * The outcome holds `endsAt` (seconds): the scheduled end, or the moment it ended; and what an end at once has billed.
 */
export const cancelIntent = intentKind({
  input,
  async prepare(stripe, { subjectId, input: asked }) {
    if (asked.mode !== 'immediately' || asked.latestInvoice !== undefined) return null
    const { latest_invoice: latest } = await stripe.subscriptions.retrieve(subjectId)
    return { ...asked, latestInvoice: idOf(latest) }
  },
  async findOutcome(stripe, { subjectId, input: { mode, latestInvoice, stopsCollection } }): Promise<Outcome | null> {
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    if (subscription.ended_at) {
      if (mode !== 'immediately') return { endsAt: subscription.ended_at }
      const settlement = await findSettlement(stripe, subscription, latestInvoice ?? null)
      return { endsAt: subscription.ended_at, settlement }
    }
    if (mode === 'immediately') return null
    const { cancel_at: cancelAt, cancel_at_period_end: atPeriodEnd } = subscription
    if (cancelAt === null && !atPeriodEnd) return null
    // `cancel_at_period_end` means the end of the first item's period. A later end was set by the merchant and is not
    // what was asked.
    const periodEnd = await firstPeriodEnd(stripe, subscription)
    const endsAt = cancelAt ?? periodEnd
    if (endsAt > periodEnd) return null
    if (stopsCollection && (await listCollectedInvoices(stripe, subjectId)).length > 0) return null
    return { endsAt }
  },
  async act(stripe, { subjectId, input }, idempotencyKey) {
    const { mode, prorationBehavior } = input
    const subscription = await stripe.subscriptions.retrieve(subjectId)
    const cancellation = await cancellationDetails(stripe, subscription, input)
    if (mode === 'immediately' || subscription.status === 'incomplete') {
      const proration = cancelNowParams({ prorationBehavior })
      await stripe.subscriptions.cancel(subjectId, { ...cancellation, ...proration }, { idempotencyKey })
      return
    }
    await releaseSchedule(stripe, subscription, idempotencyKey)
    // A break in payments that is ahead is taken back, as a pause of the schedule's is: it would void the last invoice,
    // and come after all where the subscription is kept.
    const pause = readPause(subscription)
    const isAhead = pause !== null && pause.begins >= (await firstPeriodEnd(stripe, subscription))
    await stripe.subscriptions.update(
      subjectId,
      { ...cancellation, ...(isAhead && resumedCollection(subscription)), cancel_at_period_end: true },
      { idempotencyKey },
    )
    if (input.stopsCollection) await stopCollection(stripe, subjectId, idempotencyKey)
  },
  onReceived: ({ subjectId, reference, input: { mode, feedback, feedbackOption, comment } }) => ({
    type: 'subscription.cancellation_requested',
    data: {
      subscription: subjectId,
      reference,
      ends: mode,
      feedback,
      feedback_option: feedbackOption,
      comment,
    },
  }),
})

async function firstPeriodEnd(stripe: Stripe, { id, items }: Stripe.Subscription): Promise<number> {
  const all = items.has_more ? (await stripe.subscriptionItems.list({ subscription: id, limit: 100 })).data : items.data
  return Math.min(...all.map((item) => item.current_period_end))
}
