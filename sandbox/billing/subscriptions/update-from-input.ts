import type { Form } from '../../core/http/form'
import { invalidRequest, StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { checkPending } from '../pending/check-pending'
import { changeQuietly, changeSubscription } from './change-subscription'
import { dropPendingChange } from '../pending/drop-pending-change'
import { endUnpaidTrial, mayBill } from './missing-method'
import { addInvoiceItems } from '../lines/read-added-items'
import { cancellationDetails, readSubscription } from './read-subscription'
import { paymentBehaviors, readChange } from './read-update'
import type { Subscription } from '../objects'
import { mergeMetadata, pairs } from '../../core/fields/merge-metadata'
import { updateSubscription } from './update-subscription'

/** Serves `POST /v1/subscriptions/:id`. */
export function updateFromInput(universe: Universe, input: Form, subscription: Subscription): Subscription {
  const details = cancellationDetails(universe, input, subscription)
  if (['canceled', 'incomplete_expired'].includes(subscription.status)) {
    const metadata = mergeMetadata(subscription.metadata, input)
    const other = input.names().find((name) => !['cancellation_details', 'expand', 'metadata'].includes(name))
    if (other) {
      throw new StripeError({
        code: 'invalid_canceled_subscription_fields',
        param: other,
        message: 'A canceled subscription can only update its cancellation_details and metadata.',
      })
    }
    return changeSubscription(universe, subscription.id, { cancellation_details: details, metadata })
  }
  if (subscription.schedule && (input.has('cancel_at') || input.has('cancel_at_period_end'))) {
    throw managedBySchedule(subscription.schedule)
  }
  const paymentBehavior = input.oneOf('payment_behavior', paymentBehaviors) ?? 'allow_incomplete'
  if (paymentBehavior === 'pending_if_incomplete') checkPending(universe, input, subscription, 'subscription')
  if (replacesPending(input, subscription)) {
    dropPendingChange(universe, subscription)
    return updateFromInput(universe, input, universe.collection('subscription').require(subscription.id))
  }
  const { target, cancellation } = readChange(universe, input, subscription)
  const members = readSubscription(universe, input, subscription)
  const now = universe.now(subscription.customer)
  const endsTrial = subscription.status === 'trialing' && typeof target.trialEnd === 'number' && target.trialEnd <= now
  if (endsTrial && !mayBill(universe, { ...subscription, ...members })) {
    const ended = changeQuietly(universe, subscription.id, { ...members, trial_end: now })
    endUnpaidTrial(universe, ended)
    return universe.collection('subscription').require(subscription.id)
  }
  addInvoiceItems(universe, input, subscription, target.items)
  const isScheduled = cancellation.cancel_at !== null && subscription.cancel_at === null
  return updateSubscription(universe, subscription.id, {
    target,
    patch: {
      ...members,
      ...cancellation,
      cancellation_details: {
        ...(details ?? { comment: null, feedback: null, feedback_option: null }),
        reason:
          cancellation.cancel_at === null ? null : isScheduled ? 'cancellation_requested' : (details?.reason ?? null),
      },
      pause_collection: pauseCollection(input, subscription),
    },
    paymentBehavior,
    offSession: input.boolean('off_session') ?? false,
    metadata: pairs(input),
    cancelsAtPeriodEnd: input.boolean('cancel_at_period_end') ?? null,
  })
}

// The words are Stripe's: https://github.com/dust-tt/dust/pull/32051
function managedBySchedule(schedule: string) {
  return invalidRequest(
    `The subscription is managed by the subscription schedule \`${schedule}\`, and updating any cancelation behavior ` +
      'directly is not allowed. Please update the schedule instead.',
  )
}

// A later call that sends one of these parameters replaces the waiting change.
const billed = ['add_invoice_items', 'billing_cycle_anchor', 'discounts', 'items', 'trial_end', 'trial_from_plan']

/**
 * A new change of billing replaces the waiting one, and so does a new instruction on when to cancel.
 * https://docs.stripe.com/changelog/endive/2026-09-30/scheduled-subscription-cancellation
 */
function replacesPending(input: Form, { pending_update: pending, _pendingChange }: Subscription): boolean {
  if (!_pendingChange) return false
  const cancels = input.boolean('cancel_at_period_end')
  const known = pending?.cancel_at_period_end ?? null
  return billed.some((name) => input.has(name)) || (known !== null && cancels !== undefined && cancels !== known)
}

function pauseCollection(input: Form, { pause_collection: current }: Subscription): Subscription['pause_collection'] {
  const form = input.form('pause_collection')
  if (!form) return form === null ? null : current
  const behavior = form.oneOf('behavior', ['keep_as_draft', 'mark_uncollectible', 'void'])
  return {
    behavior: behavior ?? current?.behavior ?? 'void',
    resumes_at: form.has('resumes_at') ? (form.integer('resumes_at') ?? null) : (current?.resumes_at ?? null),
  }
}
