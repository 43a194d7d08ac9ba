import { embeddedList } from '../../core/store/list-of'
import type { Objects, StoredObject } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'

type Feature = Objects['entitlements.feature']

/** A subscription in one of these states entitles its customer to the features of its products. */
const entitling = ['active', 'trialing', 'past_due']

/**
 * Gives a customer one active entitlement for each feature of its subscribed products and removes all others. A change
 * emits `entitlements.active_entitlement_summary.updated`: https://docs.stripe.com/billing/entitlements. The function
 * returns early if no product has a feature.
 */
export function syncEntitlements(universe: Universe, customer: string): void {
  if (universe.collection('product_feature').size === 0) return
  const active = universe.collection('entitlements.active_entitlement')
  const wanted = new Map(featuresOf(universe, customer).map((feature) => [feature.id, feature]))
  const known = active.by('_customer', customer)
  const gone = known.filter(({ feature }) => !wanted.has(feature))
  for (const { id } of gone) active.delete(id)
  for (const { feature } of known) wanted.delete(feature)
  for (const { id, lookup_key } of wanted.values()) {
    active.insert({
      id: universe.newId('ent_test'),
      object: 'entitlements.active_entitlement',
      feature: id,
      livemode: false,
      lookup_key,
      _customer: customer,
    })
  }
  if (gone.length + wanted.size > 0) announce(universe, customer)
}

function featuresOf(universe: Universe, customer: string): Feature[] {
  const products = universe
    .collection('subscription')
    .by('customer', customer)
    .filter(({ status }) => entitling.includes(status))
    .flatMap(({ items }) => items.data.map(({ price }) => price.product))
  return [...new Set(products)]
    .flatMap((product) => universe.collection('product_feature').by('_product', product))
    .map(({ entitlement_feature: feature }) => feature)
}

// The summary has no id of its own, and its event needs none.
function announce(universe: Universe, customer: string): void {
  const entitlements = universe.collection('entitlements.active_entitlement').by('_customer', customer)
  const summary = {
    object: 'entitlements.active_entitlement_summary',
    customer,
    entitlements: embeddedList(entitlements.slice(0, 10), `/v1/customer/${customer}/entitlements`),
    livemode: false,
  }
  universe.emit('entitlements.active_entitlement_summary.updated', summary as unknown as StoredObject)
}
