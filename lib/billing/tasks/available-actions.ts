import { cancellationOutcome } from './cancellation-outcome'
import { isLive } from '../subscriptions/is-live'
import type { PortalFeatures } from '../portal-features'
import { resubscribeRefusal } from './resubscribe-refusal'
import { resumeRefusal } from './resume-refusal'
import { scheduledEnd } from '../subscriptions/scheduled-end'
import type { SubscriptionState } from '../subscriptions/subscription-state'
import type { Subscription } from '../types'
import { updateRefusal } from './update-refusal'

export type Action =
  'pay' | 'confirm' | 'keep' | 'resume' | 'resubscribe' | 'update_payment_method' | 'update_subscription' | 'cancel'

/**
 * What a customer may do about a subscription, the most needed action first. Every live subscription can be cancelled,
 * unless the configuration forbids it or the subscription already ends as early as cancelling would end it.
 * `subscriptions` are all of the customer's, since one of them may replace an ended one.
 */
export function availableActions(
  subscription: Subscription,
  state: SubscriptionState,
  features: PortalFeatures,
  now: Date,
  subscriptions: readonly Subscription[] = [],
): Action[] {
  const live = isLive(subscription)
  const cancels = live && features.subscriptionCancel.enabled
  const offered: Record<Action, boolean> = {
    pay: owes(state) || waitsForPayment(subscription),
    confirm: state.kind === 'incomplete' && state.requiresAction,
    keep: cancels && scheduledEnd(subscription) !== null,
    resume: state.kind === 'paused' && resumeRefusal(subscription) === null,
    resubscribe: resubscribeRefusal(subscription, subscriptions) === null,
    update_payment_method: live && features.paymentMethodUpdate.enabled,
    update_subscription: updateRefusal(subscription, features) === null,
    cancel: cancels && endsSooner(subscription, features, now),
  }
  return order.filter((action) => offered[action])
}

const order: readonly Action[] = [
  'confirm',
  'pay',
  'keep',
  'resume',
  'resubscribe',
  'update_payment_method',
  'update_subscription',
  'cancel',
]

function owes(state: SubscriptionState): boolean {
  switch (state.kind) {
    case 'incomplete':
      return state.invoice !== null && !state.requiresAction
    case 'past_due':
    case 'unpaid':
    case 'paused':
    case 'ended':
      return state.invoices.length > 0
    default:
      return false
  }
}

/** Whether a change of plan waits for its invoice to be paid. */
function waitsForPayment(subscription: Subscription): boolean {
  return isLive(subscription) && subscription.plannedChange?.type === 'pending_update'
}

function endsSooner(subscription: Subscription, features: PortalFeatures, now: Date): boolean {
  const end = scheduledEnd(subscription)
  return end === null || cancellationOutcome(subscription, features, [], now).endsAt < end
}
