import { changedAttributes } from '../../core/store/changed-attributes'
import { embeddedList } from '../../core/store/list-of'
import type { Universe } from '../../core/store/universe'
import { syncEntitlements } from '../entitlements/sync-entitlements'
import type { Subscription, SubscriptionItem } from '../objects'

/** Changes a subscription and emits `customer.subscription.updated`, unless the subscription is still being created. */
export function changeSubscription(universe: Universe, id: string, patch: Partial<Subscription>): Subscription {
  if (patch.items) storeItems(universe, id, patch.items.data)
  if (universe.collection('subscription').require(id)._isBeingMade) {
    return universe.collection('subscription').update(id, patch)
  }
  const changed = universe.change('subscription', id, patch, 'customer.subscription.updated')
  syncEntitlements(universe, changed.customer)
  return changed
}

/** Changes a subscription without an event. `announceChange` sends one event for several such changes. */
export function changeQuietly(universe: Universe, id: string, patch: Partial<Subscription>): Subscription {
  if (patch.items) storeItems(universe, id, patch.items.data)
  return universe.collection('subscription').update(id, patch)
}

/** Emits an event with the changes since `before`, if there are any. */
export function announceChange(universe: Universe, before: Subscription): void {
  const after = universe.collection('subscription').require(before.id)
  const changed = changedAttributes(before, after)
  if (after._isBeingMade || Object.keys(changed).length === 0) return
  universe.emit('customer.subscription.updated', after, changed)
  syncEntitlements(universe, after.customer)
}

/** Returns the items as the subscription embeds them. */
export function itemList(subscription: string, items: SubscriptionItem[]): Subscription['items'] {
  return embeddedList(items, `/v1/subscription_items?subscription=${subscription}`)
}

/** Stores the items under their own ids, so that they can be found. */
function storeItems(universe: Universe, subscription: string, items: SubscriptionItem[]): void {
  const collection = universe.collection('subscription_item')
  const kept = new Set(items.map(({ id }) => id))
  const before = universe.collection('subscription').get(subscription)?.items.data ?? []
  for (const { id } of before) if (!kept.has(id) && collection.get(id)) collection.delete(id)
  for (const item of items) {
    const known = collection.get(item.id)
    if (!known) collection.insert(item)
    else if (known !== item) collection.update(item.id, item)
  }
}
