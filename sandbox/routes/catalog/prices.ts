import { refreshPrice } from '../../billing/prices/refresh-price'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { newDescribedProduct } from '../../core/fields/new-described-product'
import { readPrice } from '../../core/fields/read-price'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/prices', handler: create },
  { method: 'GET', path: '/v1/prices', handler: list },
  { method: 'GET', path: '/v1/prices/search', handler: (context) => search(context, 'price') },
  { method: 'GET', path: '/v1/prices/:id', handler: retrieve },
  { method: 'POST', path: '/v1/prices/:id', handler: update },
]

function create(context: Context) {
  const { universe, input, now } = context
  const price = readPrice(universe, input, productOf(context), now)
  takeLookupKey(universe, price.lookup_key, input.boolean('transfer_lookup_key') ?? false)
  const stored = universe.collection('price').insert(price)
  universe.emit('price.created', stored)
  return stored
}

/** The product named, or the one that `product_data` describes. */
function productOf({ universe, input, now }: Context): string {
  const data = input.form('product_data')
  if (data) return newDescribedProduct(universe, data, now)
  const id = input.text('product')
  if (!id) throw parameterMissing('product')
  return universe.collection('product').require(id, 'product').id
}

function list(context: Context) {
  const { universe, input } = context
  const [active, product, currency, type] = [
    input.boolean('active'),
    input.text('product'),
    input.text('currency'),
    input.text('type'),
  ]
  const keys = input.texts('lookup_keys')
  const recurring = input.form('recurring')
  const [interval, usage, meter] = ['interval', 'usage_type', 'meter'].map((name) => recurring?.text(name))
  const prices = universe.collection('price')
  return listOf(
    context,
    product ? prices.by('product', product) : prices.all(),
    (price) =>
      (active === undefined || price.active === active) &&
      (!currency || price.currency === currency) &&
      (!type || price.type === type) &&
      (!keys || keys.includes(price.lookup_key ?? '')) &&
      (!interval || price.recurring?.interval === interval) &&
      (!usage || price.recurring?.usage_type === usage) &&
      (!meter || price.recurring?.meter === meter),
  )
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('price').require(id)
}

function update({ universe, input, params: { id = '' } }: Context) {
  const price = universe.collection('price').require(id)
  const key = input.text('lookup_key')
  if (key && key !== price.lookup_key) takeLookupKey(universe, key, input.boolean('transfer_lookup_key') ?? false)
  const patch = {
    active: input.boolean('active') ?? price.active,
    lookup_key: given(key, price.lookup_key),
    metadata: mergeMetadata(price.metadata, input),
    nickname: given(input.text('nickname'), price.nickname),
    tax_behavior: input.oneOf('tax_behavior', ['exclusive', 'inclusive', 'unspecified']) ?? price.tax_behavior,
  }
  const updated = universe.change('price', id, patch, 'price.updated')
  refreshPrice(universe, updated)
  return updated
}

/** A lookup key belongs to one price at a time. It moves to another price only if the caller asks for that. */
function takeLookupKey(universe: Universe, key: string | null, transfer: boolean): void {
  const holder = key ? universe.collection('price').by('lookup_key', key)[0] : undefined
  if (!holder) return
  if (!transfer) {
    throw invalidRequest(
      `A price (\`${holder.id}\`) already uses that lookup key.`,
      'lookup_key',
      'resource_already_exists',
    )
  }
  universe.change('price', holder.id, { lookup_key: null }, 'price.updated')
}
