import { deleted } from '../../core/store/deleted'
import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Objects } from '../../core/store/objects'
import { readPrice } from '../../core/fields/read-price'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'
import { invalidRequest } from '../../core/http/stripe-error'

type Product = Objects['product']

export const routes: Route[] = [
  { method: 'POST', path: '/v1/products', handler: create },
  { method: 'GET', path: '/v1/products', handler: list },
  { method: 'GET', path: '/v1/products/search', handler: (context) => search(context, 'product') },
  { method: 'GET', path: '/v1/products/:id', handler: retrieve },
  { method: 'POST', path: '/v1/products/:id', handler: update },
  { method: 'DELETE', path: '/v1/products/:id', handler: remove },
]

function create(context: Context) {
  const { universe, input, now } = context
  const id = input.text('id') ?? universe.newId('prod')
  if (universe.collection('product').get(id)) {
    throw invalidRequest('Product already exists.', 'id', 'resource_already_exists')
  }
  const product = universe.collection('product').insert({
    id,
    object: 'product',
    created: now,
    default_price: null,
    livemode: false,
    type: input.oneOf('type', ['good', 'service']) ?? 'service',
    updated: now,
    ...fieldsOf(input, { ...blank, name: input.requiredText('name') }),
  })
  universe.emit('product.created', product)
  const priceData = input.form('default_price_data')
  if (!priceData) return product
  const price = universe.collection('price').insert(readPrice(universe, priceData, id, now))
  universe.emit('price.created', price)
  return universe.change('product', id, { default_price: price.id }, 'product.updated')
}

function list(context: Context) {
  const { universe, input } = context
  const [active, shippable] = [input.boolean('active'), input.boolean('shippable')]
  const [ids, url] = [input.texts('ids'), input.text('url')]
  return listOf(
    context,
    universe.collection('product').all(),
    (product) =>
      (active === undefined || product.active === active) &&
      (shippable === undefined || product.shippable === shippable) &&
      (!ids || ids.includes(product.id)) &&
      (!url || product.url === url),
  )
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('product').require(id)
}

function update({ universe, input, now, params: { id = '' } }: Context) {
  const product = universe.collection('product').require(id)
  const price = input.text('default_price')
  if (price && universe.collection('price').require(price, 'default_price').product !== id) {
    throw invalidRequest(`The price ${price} does not belong to the product ${id}.`, 'default_price')
  }
  const patch = { ...fieldsOf(input, product), default_price: given(price, product.default_price), updated: now }
  return universe.change('product', id, patch, 'product.updated')
}

function remove({ universe, params: { id = '' } }: Context) {
  const product = universe.collection('product').require(id)
  if (universe.collection('price').by('product', id).length > 0) {
    throw invalidRequest('This product cannot be deleted because it has one or more user-created prices.', 'id')
  }
  universe.collection('product').delete(id)
  universe.emit('product.deleted', product)
  return deleted('product', id)
}

const blank = {
  active: true,
  description: null,
  images: [],
  marketing_features: [],
  metadata: {},
  package_dimensions: null,
  shippable: null,
  statement_descriptor: null,
  tax_code: null,
  tax_details: null,
  unit_label: null,
  url: null,
}

function fieldsOf(input: Form, current: Omit<Product, 'id' | 'object' | 'created' | 'livemode' | 'type' | 'updated'>) {
  const features = input.forms('marketing_features')
  const dimensions = input.form('package_dimensions')
  const side = (name: string) => Number(dimensions?.decimal(name) ?? 0)
  return {
    active: input.boolean('active') ?? current.active,
    description: given(input.text('description'), current.description),
    images: given(input.texts('images'), current.images) ?? [],
    marketing_features:
      given(features && features.map((each) => ({ name: each.requiredText('name') })), current.marketing_features) ??
      [],
    metadata: mergeMetadata(current.metadata, input),
    name: input.has('name') ? input.requiredText('name') : current.name,
    package_dimensions: given(
      dimensions && { height: side('height'), length: side('length'), weight: side('weight'), width: side('width') },
      current.package_dimensions,
    ),
    shippable: input.boolean('shippable') ?? current.shippable,
    statement_descriptor: given(input.text('statement_descriptor'), current.statement_descriptor),
    tax_code: given(input.text('tax_code'), current.tax_code),
    tax_details: current.tax_details,
    unit_label: given(input.text('unit_label'), current.unit_label),
    url: given(input.text('url'), current.url),
  }
}
