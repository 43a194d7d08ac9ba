import type { Stripe } from '../client/client'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { isOwnSchedule } from './is-own-schedule'
import { mapDiscount } from './map-discount'
import { mapPlannedChange } from './map-planned-change'
import { readPause } from '../pause/pause-mark'
import { readServicePause, resumptionOf } from '../pause/service-pause'
import { resubscribedFromKey } from './resubscription-metadata'
import type { SubscriptionDiscount, SubscriptionRow, UpcomingCharge } from '@/lib/billing/objects/subscription'

/**
 * Maps the subscription without its items and its next charge. Needs `discounts.source.coupon` expanded for the names,
 * and `schedule` for the planned change and for pauses.
 */
export function mapSubscription(subscription: Stripe.Subscription): Omit<SubscriptionRow, keyof UpcomingCharge> {
  const { cancellation_details: cancellation, pause_collection: pause } = subscription
  return {
    id: subscription.id,
    status: subscription.status,
    currency: subscription.currency,
    collectionMethod: subscription.collection_method,
    billingMode: subscription.billing_mode.type,
    description: subscription.description,
    startDate: dateOf(subscription.start_date),
    cancelAt: dateOf(subscription.cancel_at),
    cancelAtPeriodEnd: subscription.cancel_at_period_end,
    canceledAt: dateOf(subscription.canceled_at),
    endedAt: dateOf(subscription.ended_at),
    trialStart: dateOf(subscription.trial_start),
    trialEnd: dateOf(subscription.trial_end),
    trialEndBehavior: subscription.trial_settings?.end_behavior.missing_payment_method ?? null,
    pauseBehavior: pause?.behavior ?? null,
    pauseResumesAt: dateOf(pause ? pause.resumes_at : resumptionOf(subscription)),
    pauseBeginsAt: dateOf((pause ? readPause(subscription) : readServicePause(subscription))?.begins),
    pausedReason: subscription.status_details?.paused.subscription.type ?? null,
    defaultPaymentMethodId: idOf(subscription.default_payment_method) ?? idOf(subscription.default_source),
    pendingSetupIntentId: idOf(subscription.pending_setup_intent),
    latestInvoiceId: idOf(subscription.latest_invoice),
    scheduleId: scheduleOf(subscription),
    scheduleEndsAt: scheduleEndOf(subscription),
    resubscribedFrom: subscription.metadata[resubscribedFromKey] ?? null,
    cancellationFeedback: cancellation?.feedback ?? null,
    cancellationComment: cancellation?.comment ?? null,
    cancellationReason: cancellation?.reason ?? null,
    cancellationFeedbackOption: idOf(cancellation?.feedback_option),
    daysUntilDue: subscription.days_until_due,
    onBehalfOf: idOf(subscription.on_behalf_of),
    discounts: subscription.discounts.flatMap((discount) => (typeof discount === 'string' ? [] : [mapNamed(discount)])),
    plannedChange: mapPlannedChange(subscription),
    createdAt: dateOf(subscription.created),
  }
}

/**
 * The schedule that holds a subscription. A schedule that a customer's choice made holds nothing once its last phase
 * has begun.
 */
function scheduleOf({ schedule }: Stripe.Subscription): string | null {
  const isSpent = isOwnSchedule(schedule) && schedule.phases.at(-1)?.start_date === schedule.current_phase?.start_date
  return isSpent ? null : idOf(schedule)
}

function scheduleEndOf({ schedule }: Stripe.Subscription): Date | null {
  const expanded = typeof schedule === 'object' ? schedule : null
  const end = expanded?.end_behavior === 'cancel' ? dateOf(expanded.phases.at(-1)?.end_date) : null
  return isOwnSchedule(schedule) ? null : end
}

function mapNamed(discount: Stripe.Discount): SubscriptionDiscount {
  const { id, source } = discount
  const coupon = typeof source.coupon === 'object' ? source.coupon : null
  return {
    ...mapDiscount(discount),
    id,
    name: coupon?.name ?? null,
    percentOff: coupon?.percent_off ?? null,
    amountOff: coupon?.amount_off ?? null,
    currency: coupon?.currency ?? null,
  }
}
