import type { Form } from '../http/form'
import { mergeMetadata } from './merge-metadata'
import type { Universe } from '../store/universe'

/**
 * Stores the product that a price's `product_data` or a plan's `product` describes, emits its event and returns its id.
 */
export function newDescribedProduct(universe: Universe, data: Form, now: number): string {
  const product = universe.collection('product').insert({
    id: data.text('id') ?? universe.newId('prod'),
    object: 'product',
    active: data.boolean('active') ?? true,
    created: now,
    default_price: null,
    description: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: mergeMetadata({}, data),
    name: data.requiredText('name'),
    package_dimensions: null,
    shippable: null,
    statement_descriptor: data.text('statement_descriptor') ?? null,
    tax_code: data.text('tax_code') ?? null,
    tax_details: null,
    type: 'service',
    unit_label: data.text('unit_label') ?? null,
    updated: now,
    url: null,
  })
  universe.emit('product.created', product)
  return product.id
}
