import type { Form } from '../../core/http/form'
import { readPrice as newPrice } from '../../core/fields/read-price'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import type { Price } from '../objects'

/** Reads an item's `price` or `plan`, or makes a price from `price_data`. Returns undefined if it has none of them. */
export function readPrice(universe: Universe, input: Form, type: 'recurring' | 'one_time'): Price | undefined {
  const data = input.form('price_data')
  if (data) return inlinePrice(universe, data)
  const name = input.has('price') ? 'price' : 'plan'
  const id = input.text(name)
  if (!id) return undefined
  const price = universe.collection('price').require(id, input.nameOf(name))
  if (price.type !== type) {
    const wanted =
      type === 'recurring'
        ? 'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.'
        : 'The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.'
    throw invalidRequest(wanted, input.nameOf(name))
  }
  if (!price.active && !input.has('_planned'))
    throw invalidRequest('The price specified is inactive. This field only accepts active prices.', input.nameOf(name))
  return price
}

/** Makes a price for one item only. As at Stripe, it is not active and cannot be used again. */
function inlinePrice(universe: Universe, data: Form): Price {
  const product = universe.collection('product').require(data.requiredText('product'), data.nameOf('product')).id
  const price = newPrice(universe, data, product, universe.wallTime())
  return universe.collection('price').insert({ ...price, active: false })
}
