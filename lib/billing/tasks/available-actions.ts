import { cancellationOutcome } from './cancel/cancellation-outcome'
import type { Plan } from '../plans/offered-plans'
import { offersOtherPlan } from '../plans/offers-other-plan'
import { invoiceToPay } from './invoice-to-pay'
import { isLive } from '../subscriptions/is-live'
import { keepRefusal } from './keep-refusal'
import { pauseRefusal } from './pause/pause-refusal'
import type { PortalFeatures } from '../portal-features'
import { resubscribeRefusal } from './resubscribe-refusal'
import { resumeRefusal } from './resume-refusal'
import { scheduledEnd } from '../subscriptions/scheduled-end'
import type { SubscriptionState } from '../subscriptions/subscription-state'
import type { Invoice, Subscription } from '../types'
import type { SubscriptionRequest } from './subscription-request'
import { updateRefusal } from './update-refusal'

/** The most needed first. */
const order = [
  'authenticate',
  'pay',
  'keep',
  'resume',
  'resubscribe',
  'payment_method',
  'update',
  'pause',
  'cancel',
] as const

/** A task that a subscription's section leads to, by its name. */
export type Action = (typeof order)[number]

/**
 * What a customer may do about a subscription, the most needed action first. Every live subscription can be cancelled,
 * unless the configuration forbids it or the subscription already ends as early as cancelling would end it.
 * `subscriptions` are all of the customer's, since one of them may replace an ended one. `plans` are those that the
 * mirror knows; without them a change is offered wherever it is possible. `requests` tell the pauses so far, and
 * invoices what is not paid.
 */
export function availableActions(
  subscription: Subscription,
  state: SubscriptionState,
  features: PortalFeatures,
  now: Date,
  {
    subscriptions = [],
    plans,
    ...known
  }: {
    subscriptions?: readonly Subscription[]
    plans?: readonly Plan[]
    requests?: readonly SubscriptionRequest[]
    openInvoices?: readonly Invoice[]
    drafts?: readonly Invoice[]
  } = {},
): Action[] {
  const live = isLive(subscription)
  const cancels = live && features.subscriptionCancel.enabled
  const due = invoiceToPay(state)
  const offered: Record<Action, boolean> = {
    pay: due ? !due.requiresAction : waitsForPayment(subscription),
    authenticate: due?.requiresAction ?? false,
    keep: scheduledEnd(subscription) !== null && keepRefusal(subscription, features) === null,
    resume: state.kind === 'paused' && !state.resumption && resumeRefusal(subscription) === null,
    resubscribe: resubscribeRefusal(subscription, subscriptions) === null,
    payment_method: live && features.paymentMethodUpdate.enabled,
    update: mayChange(subscription, features, plans),
    pause: pauseRefusal(subscription, features, known, now) === null,
    cancel: cancels && endsSooner(subscription, features, now),
  }
  return order.filter((action) => offered[action])
}

/** What waits for its payment can be dropped on the same page. A page without anything to choose is not offered. */
function mayChange(subscription: Subscription, features: PortalFeatures, plans: readonly Plan[] | undefined): boolean {
  const refusal = updateRefusal(subscription, features)
  if (refusal !== null) return refusal === 'change_pending'
  return !plans || subscription.plannedChange !== null || offersOtherPlan(subscription, plans, features)
}

/** Whether a change of plan waits for its invoice to be paid. */
function waitsForPayment(subscription: Subscription): boolean {
  return isLive(subscription) && subscription.plannedChange?.type === 'pending_update'
}

function endsSooner(subscription: Subscription, features: PortalFeatures, now: Date): boolean {
  const end = scheduledEnd(subscription)
  return end === null || cancellationOutcome(subscription, features, [], now).endsAt < end
}
