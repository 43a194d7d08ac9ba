import type { Stripe } from '../client/client'
import { ownPauseKey } from './own-pause-entry'
import type { ServicePause } from './service-pause'

type PauseSchedule = Stripe.SubscriptionScheduleUpdateParams.PauseSchedule

// An invoice is made at once rather than left pending, since only that has a preview:
// `subscription_details.pause` in the SDK's InvoiceCreatePreviewParams. A credit goes to the customer's balance.
const invoiced = { type: 'subscription', invoicing_behavior: 'invoice' } as const

/** Now, or at the end of the paid period. */
export type Start = 'now' | 'period_end'

/** The call that pauses a subscription now, and its preview: use is billed, and the time that is left credited. */
export const pauseNow = {
  ...invoiced,
  bill_for: { outstanding_usage_through: { type: 'now' }, unused_time_from: { type: 'now' } },
} satisfies Stripe.SubscriptionPauseParams

// As of now: what waits and what was used is billed at the end of the paid period, and no time is left then.
const pauseLater = {
  ...invoiced,
  bill_for: { ...pauseNow.bill_for, unused_time_from: { type: 'none' } },
} satisfies Stripe.SubscriptionPauseParams

/** The preview of pausing a subscription. */
export function pausePreview(subscription: string, start: Start) {
  return {
    subscription,
    subscription_details: { pause: start === 'now' ? pauseNow : pauseLater },
  } satisfies Stripe.InvoiceCreatePreviewParams
}

/**
 * A minute before the period ends. Stripe does not say whether a pause at that very moment comes before the renewal, so
 * it comes a minute earlier, and the minute is not credited.
 */
const beforePeriodEnd = 60

/** A schedule's pause from now or from the end of the paid period on. */
export function pauseEntry({ begins, resumes }: ServicePause, start: Start) {
  const isNow = start === 'now'
  return {
    key: keyOf(begins),
    pause: {
      pause_at: isNow ? { type: 'now' } : { type: 'timestamp', timestamp: begins - beforePeriodEnd },
      settings: {
        ...invoiced,
        bill_for: {
          outstanding_usage_through: { type: 'pause_at' },
          unused_time_from: { type: isNow ? 'pause_at' : 'none' },
        },
      },
    },
    ...(resumes !== null && { resume: resumption(resumes) }),
  } satisfies PauseSchedule
}

/** Another end of a pause, whether or not it has begun. */
export function endEntry({ begins, resumes }: ServicePause) {
  return { key: keyOf(begins), resume: resumes === null ? '' : resumption(resumes) } satisfies PauseSchedule
}

function keyOf(begins: number): string {
  return `${ownPauseKey}${begins}`
}

/** A new period begins, and only once it is paid. */
function resumption(at: number) {
  return {
    resume_at: { type: 'timestamp', timestamp: at },
    settings: { billing_cycle_anchor: 'resume_at', payment_behavior: 'resume_on_payment_success' },
  } satisfies PauseSchedule['resume']
}
