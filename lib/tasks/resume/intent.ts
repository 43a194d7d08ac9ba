import { z } from 'zod'
import { shownCharge } from '@/lib/forms/shown-charge'
import { resumptionParams, resumptionPreview } from '@/lib/stripe/write/resumption'
import { isOwnSchedule } from '@/lib/stripe/map/is-own-schedule'
import { isOwnPauseEntry } from '@/lib/stripe/pause/own-pause-entry'
import { resumedCollection } from '@/lib/stripe/pause/pause-mark'
import { readServicePause } from '@/lib/stripe/pause/service-pause'
import { releaseSchedule } from '@/lib/stripe/write/release-schedule'
import { firstPayment } from '../engine/charge/first-payment'
import { intentKind } from '../engine/intent-kind'
import { refuseMoreThanShown } from '../engine/charge/refuse-more-than-shown'

/**
 * Resumes a subscription of status `paused`, unless that charges more than was shown, or one whose collection is
 * paused, which charges nothing; or takes back a pause that is ahead. The outcome holds its status, and of the invoice
 * of resuming what `firstPayment` tells. Until that is paid, the status is `paused`.
 */
export const resumeIntent = intentKind({
  input: z.object({
    shown: shownCharge,
    /** whether it takes back a pause that had not begun */
    undoes: z.boolean().default(false),
    /** what goes on; earlier releases did not say so */
    pauses: z.enum(['payments', 'service']).default('service'),
  }),
  async findOutcome(stripe, { subjectId, input: { shown } }) {
    const {
      status,
      pause_collection: pause,
      pending_update: pending,
      latest_invoice: latest,
      ...held
    } = await stripe.subscriptions.retrieve(subjectId, { expand: ['latest_invoice', 'schedule'] })
    if (status !== 'paused' && readServicePause({ ...held, status })) return null
    // Going on with a paused collection makes no invoice, so the latest one is older.
    const isFree = typeof shown === 'object' && shown?.amount === 0
    const { invoice, paid } = firstPayment(
      typeof latest === 'object' && !(isFree && status !== 'paused') ? latest : null,
    )
    // What is resumed and not yet paid stands still until it is: asking again would void the invoice and make another.
    const waits = status === 'paused' && pending !== null && invoice !== null
    if ((status === 'paused' && !waits) || pause) return null
    return { status, invoice, paid }
  },
  async act(stripe, { subjectId, input: { shown } }, idempotencyKey) {
    const subscription = await stripe.subscriptions.retrieve(subjectId, { expand: ['schedule'] })
    const { schedule, status } = subscription
    if (status === 'paused') await refuseMoreThanShown(stripe, resumptionPreview(subjectId), shown)
    // The schedule of the customer's own pause would still pause it, or resume it on its day.
    if (isOwnSchedule(schedule) && schedule.pause_schedules.some(isOwnPauseEntry)) {
      await releaseSchedule(stripe, subscription, idempotencyKey)
    }
    if (status === 'paused') {
      await stripe.subscriptions.resume(subjectId, resumptionParams(subscription), { idempotencyKey })
    }
    if (subscription.pause_collection) {
      await stripe.subscriptions.update(subjectId, resumedCollection(subscription), {
        idempotencyKey: `${idempotencyKey}:collection`,
      })
    }
  },
  onDone: ({ subjectId, reference }) => ({
    type: 'subscription.resumed',
    data: { subscription: subjectId, reference },
  }),
})
