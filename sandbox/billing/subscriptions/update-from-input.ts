import type { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { invalidRequest, StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { changeQuietly, changeSubscription } from './change-subscription'
import { endUnpaidTrial, mayBill } from './missing-method'
import { addInvoiceItems } from '../lines/read-added-items'
import { cancellationDetails, readSubscription } from './read-subscription'
import { paymentBehaviors, readChange } from './read-update'
import type { Subscription } from '../objects'
import { updateSubscription } from './update-subscription'

/** `POST /v1/subscriptions/:id`. */
export function updateFromInput(universe: Universe, input: Form, subscription: Subscription): Subscription {
  const details = cancellationDetails(input, subscription)
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
  if (paymentBehavior === 'pending_if_incomplete') checkPending(input, subscription)
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
  })
}

// The words are Stripe's: https://github.com/dust-tt/dust/pull/32051
function managedBySchedule(schedule: string) {
  return invalidRequest(
    `The subscription is managed by the subscription schedule \`${schedule}\`, and updating any cancelation behavior ` +
      'directly is not allowed. Please update the schedule instead.',
  )
}

// https://docs.stripe.com/billing/subscriptions/pending-updates-reference
const pendingParams = [
  'add_invoice_items',
  'billing_cycle_anchor',
  'expand',
  'items',
  'off_session',
  'payment_behavior',
  'proration_behavior',
  'proration_date',
  'trial_end',
  'trial_from_plan',
]

/** A change that may have to wait for its payment is of what is billed, and of that alone. */
function checkPending(input: Form, { collection_method: collection }: Subscription): void {
  if (collection === 'send_invoice') {
    const message =
      'You cannot use `payment_behavior=pending_if_incomplete` when `collection_method` is `send_invoice`.'
    throw invalidRequest(message, 'payment_behavior')
  }
  const other = input.names().find((name) => !pendingParams.includes(name))
  if (other)
    throw invalidRequest(
      `You cannot update \`${other}\` when \`payment_behavior\` is \`pending_if_incomplete\`.`,
      other,
    )
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
