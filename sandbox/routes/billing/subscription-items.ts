import { checkPending } from '../../billing/pending/check-pending'
import { dropPendingChange } from '../../billing/pending/drop-pending-change'
import { mayWait } from '../../billing/pending/may-wait'
import { readItem } from '../../billing/subscriptions/read-items'
import { paymentBehaviors, readProrationBehavior } from '../../billing/subscriptions/read-update'
import type { Subscription, SubscriptionItem } from '../../billing/objects'
import { updateSubscription } from '../../billing/subscriptions/update-subscription'
import { deleted } from '../../core/store/deleted'
import { listOf } from '../../core/store/list-of'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/subscription_items', handler: create },
  { method: 'GET', path: '/v1/subscription_items', handler: list },
  { method: 'GET', path: '/v1/subscription_items/:id', handler: itemOf },
  { method: 'POST', path: '/v1/subscription_items/:id', handler: update },
  { method: 'DELETE', path: '/v1/subscription_items/:id', handler: remove },
]

function itemOf({ universe, params: { id = '' } }: Context): SubscriptionItem {
  return universe.collection('subscription_item').require(id)
}

function create(context: Context) {
  const { universe, input } = context
  const owner = universe.collection('subscription').require(input.requiredText('subscription'), 'subscription')
  const subscription = readyFor(context, owner)
  const item = readItem(universe, input, subscription, { waits: mayWait(input) })
  changeItems(context, subscription, [...subscription.items.data, item])
  // An item that waits for its payment exists only in `pending_update`.
  return universe.collection('subscription_item').get(item.id) ?? item
}

function list(context: Context) {
  const { universe, input } = context
  const { items } = universe.collection('subscription').require(input.requiredText('subscription'), 'subscription')
  return listOf(context, items.data)
}

function update(context: Context) {
  const { universe, input } = context
  const item = itemOf(context)
  const subscription = readyFor(context, universe.collection('subscription').require(item.subscription))
  const changed = readItem(universe, input, subscription, { current: item, waits: mayWait(input) })
  changeItems(
    context,
    subscription,
    subscription.items.data.map((each) => (each.id === item.id ? changed : each)),
  )
  return universe.collection('subscription_item').require(item.id)
}

function remove(context: Context) {
  const { universe } = context
  const item = itemOf(context)
  const subscription = withoutPending(universe, universe.collection('subscription').require(item.subscription))
  const left = subscription.items.data.filter(({ id }) => id !== item.id)
  if (left.length === 0) {
    throw invalidRequest('A subscription must have at least one active item. To cancel it, delete the subscription.')
  }
  // Removing an item is never charged, so `payment_behavior` has no payment to apply to.
  changeItems(context, subscription, left, 'allow_incomplete')
  return deleted('subscription_item', item.id)
}

/** Finds the subscription after refusing invalid parameters and dropping a change that still waits. */
function readyFor({ universe, input }: Context, subscription: Subscription): Subscription {
  if (mayWait(input)) checkPending(universe, input, subscription, 'item')
  return withoutPending(universe, subscription)
}

function withoutPending(universe: Universe, subscription: Subscription): Subscription {
  if (!subscription._pendingChange) return subscription
  dropPendingChange(universe, subscription)
  return universe.collection('subscription').require(subscription.id)
}

function changeItems(
  { universe, input }: Context,
  subscription: Subscription,
  items: SubscriptionItem[],
  paymentBehavior = input.oneOf('payment_behavior', paymentBehaviors) ?? 'allow_incomplete',
): void {
  updateSubscription(universe, subscription.id, {
    target: {
      items,
      discounts: subscription.discounts,
      cancelAt: subscription.cancel_at,
      resetsAnchor: false,
      prorationBehavior: readProrationBehavior(input),
      at: input.integer('proration_date') ?? universe.now(subscription.customer),
    },
    patch: {},
    paymentBehavior,
    offSession: input.boolean('off_session') ?? false,
  })
}
