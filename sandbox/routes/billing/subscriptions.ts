import { beginSubscription, readBillingMode } from '../../billing/subscriptions/begin-subscription'
import { cancelSubscription } from '../../billing/subscriptions/cancel-subscription'
import { changeSubscription } from '../../billing/subscriptions/change-subscription'
import { pauseSubscription } from '../../billing/subscriptions/pause-subscription'
import { readPause } from '../../billing/subscriptions/read-pause'
import { cancellationDetails } from '../../billing/subscriptions/read-subscription'
import { readProrationBehavior } from '../../billing/subscriptions/read-update'
import { dropDiscount } from '../../billing/discounts/redeem-discounts'
import { resumeSubscription } from '../../billing/subscriptions/resume-subscription'
import type { Subscription } from '../../billing/objects'
import { listSubscriptions } from '../../billing/subscriptions/list-subscriptions'
import { updateFromInput } from '../../billing/subscriptions/update-from-input'
import { deleted } from '../../core/store/deleted'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'
import { resourceMissing } from '../../core/http/stripe-error'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/subscriptions', handler: create },
  { method: 'GET', path: '/v1/subscriptions', handler: listSubscriptions },
  { method: 'GET', path: '/v1/subscriptions/search', handler: (context) => search(context, 'subscription') },
  { method: 'GET', path: '/v1/subscriptions/:id', handler: subscriptionOf },
  { method: 'POST', path: '/v1/subscriptions/:id', handler: update },
  { method: 'DELETE', path: '/v1/subscriptions/:id', handler: cancel },
  { method: 'DELETE', path: '/v1/subscriptions/:id/discount', handler: deleteDiscount },
  { method: 'POST', path: '/v1/subscriptions/:id/migrate', handler: migrate },
  { method: 'POST', path: '/v1/subscriptions/:id/pause', handler: pause },
  { method: 'POST', path: '/v1/subscriptions/:id/resume', handler: resume },
]

function subscriptionOf({ universe, params: { id = '' } }: Context): Subscription {
  return universe.collection('subscription').require(id)
}

function create({ universe, input }: Context) {
  const customer = universe.collection('customer').require(input.requiredText('customer'), 'customer')
  return beginSubscription(universe, input, customer)
}

function update(context: Context) {
  return updateFromInput(context.universe, context.input, subscriptionOf(context))
}

function cancel(context: Context) {
  const { universe, input } = context
  const subscription = subscriptionOf(context)
  // Stripe refuses to change a canceled subscription as if it did not exist, though it can still be read.
  if (isOver(subscription)) throw resourceMissing('subscription', subscription.id)
  return cancelSubscription(universe, subscription.id, {
    prorate: input.boolean('prorate') ?? false,
    invoiceNow: input.boolean('invoice_now') ?? false,
    details: cancellationDetails(universe, input, subscription),
  })
}

function deleteDiscount(context: Context) {
  const { universe } = context
  const subscription = subscriptionOf(context)
  const [id] = subscription.discounts
  const discount = universe.collection('discount').get(id)
  if (!discount) throw resourceMissing('discount', subscription.id)
  changeSubscription(universe, subscription.id, { discounts: subscription.discounts.slice(1) })
  dropDiscount(universe, discount.id)
  const { end: _end, _coupon, ...rest } = discount
  return { ...rest, ...deleted('discount', discount.id) }
}

function migrate(context: Context) {
  const { universe, input } = context
  const { id, customer } = subscriptionOf(context)
  return changeSubscription(universe, id, { billing_mode: readBillingMode(input, universe.now(customer)) })
}

function pause(context: Context) {
  const { universe, input } = context
  return pauseSubscription(universe, subscriptionOf(context).id, readPause(input))
}

function resume(context: Context) {
  const { universe, input } = context
  const behavior = input.oneOf('payment_behavior', ['resume_on_payment_attempt', 'resume_on_payment_success'])
  return resumeSubscription(universe, subscriptionOf(context).id, {
    resetsAnchor: input.form('billing_cycle_anchor')?.text('type') !== 'unchanged',
    prorationBehavior: readProrationBehavior(input),
    onAttempt: behavior !== 'resume_on_payment_success',
  })
}

function isOver({ status }: Subscription): boolean {
  return status === 'canceled' || status === 'incomplete_expired'
}
