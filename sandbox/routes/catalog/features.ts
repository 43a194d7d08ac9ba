import { syncEntitlements } from '../../billing/entitlements/sync-entitlements'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, resourceMissing } from '../../core/http/stripe-error'
import { deleted } from '../../core/store/deleted'
import { listOf } from '../../core/store/list-of'
import type { Objects } from '../../core/store/objects'

const features = '/v1/entitlements/features'
const ofProduct = '/v1/products/:product/features'
const active = '/v1/entitlements/active_entitlements'

export const routes: Route[] = [
  { method: 'POST', path: features, handler: create },
  { method: 'GET', path: features, handler: list },
  { method: 'GET', path: `${features}/:id`, handler: featureOf },
  { method: 'POST', path: `${features}/:id`, handler: update },
  { method: 'POST', path: ofProduct, handler: giveToProduct },
  { method: 'GET', path: ofProduct, handler: listOfProduct },
  { method: 'GET', path: `${ofProduct}/:id`, handler: productFeatureOf },
  { method: 'DELETE', path: `${ofProduct}/:id`, handler: takeFromProduct },
  { method: 'GET', path: active, handler: listActive },
  { method: 'GET', path: `${active}/:id`, handler: retrieveActive },
]

function create({ universe, input }: Context): Objects['entitlements.feature'] {
  const key = input.requiredText('lookup_key')
  if (universe.collection('entitlements.feature').by('lookup_key', key).length > 0) {
    throw invalidRequest(`A feature with the lookup key ${key} already exists.`, 'lookup_key')
  }
  return universe.collection('entitlements.feature').insert({
    id: universe.newId('feat_test'),
    object: 'entitlements.feature',
    active: true,
    livemode: false,
    lookup_key: key,
    metadata: mergeMetadata({}, input),
    name: input.requiredText('name'),
  })
}

function list(context: Context) {
  const { universe, input } = context
  const [key, isArchived] = [input.text('lookup_key'), input.boolean('archived') ?? false]
  return listOf(
    context,
    universe.collection('entitlements.feature').all(),
    (feature) => feature.active !== isArchived && (!key || feature.lookup_key === key),
  )
}

function featureOf({ universe, params: { id = '' } }: Context) {
  return universe.collection('entitlements.feature').require(id)
}

function update(context: Context) {
  const { universe, input } = context
  const feature = featureOf(context)
  return universe.collection('entitlements.feature').update(feature.id, {
    active: input.boolean('active') ?? feature.active,
    metadata: mergeMetadata(feature.metadata, input),
    name: input.text('name') ?? feature.name,
  })
}

function giveToProduct(context: Context): Objects['product_feature'] {
  const { universe, input, params } = context
  const { id: product } = universe.collection('product').require(params.product ?? '')
  const name = input.requiredText('entitlement_feature')
  const given = universe.collection('product_feature').insert({
    id: universe.newId('prodft_test'),
    object: 'product_feature',
    entitlement_feature: universe.collection('entitlements.feature').require(name, 'entitlement_feature'),
    livemode: false,
    _product: product,
  })
  syncSubscribers(context)
  return given
}

function listOfProduct(context: Context) {
  const { universe, params } = context
  const { id } = universe.collection('product').require(params.product ?? '')
  return listOf(context, universe.collection('product_feature').by('_product', id))
}

function productFeatureOf({ universe, params: { id = '', product } }: Context) {
  const found = universe.collection('product_feature').get(id)
  if (found?._product !== product || !found) throw resourceMissing('product feature', id)
  return found
}

function takeFromProduct(context: Context) {
  const { id } = productFeatureOf(context)
  context.universe.collection('product_feature').delete(id)
  syncSubscribers(context)
  return deleted('product_feature', id)
}

function syncSubscribers({ universe, params: { product } }: Context): void {
  const subscribers = universe
    .collection('subscription')
    .all()
    .filter(({ items }) => items.data.some(({ price }) => price.product === product))
  for (const customer of new Set(subscribers.map((subscription) => subscription.customer))) {
    syncEntitlements(universe, customer)
  }
}

function listActive(context: Context) {
  const { universe, input } = context
  const customer = universe.collection('customer').require(input.requiredText('customer'), 'customer')
  return listOf(context, universe.collection('entitlements.active_entitlement').by('_customer', customer.id))
}

function retrieveActive({ universe, params: { id = '' } }: Context) {
  return universe.collection('entitlements.active_entitlement').require(id)
}
