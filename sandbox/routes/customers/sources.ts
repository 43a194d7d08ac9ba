import type { Context, Route } from '../../core/http/route'
import { invalidRequest, resourceMissing } from '../../core/http/stripe-error'
import { cardSources } from '../../core/payments/sources/add-card-source'
import { listOf } from '../../core/store/list-of'

// Sources can only be read, because saving a card now makes a payment method.
export const routes: Route[] = [
  { method: 'GET', path: '/v1/customers/:customer/sources', handler: list },
  { method: 'GET', path: '/v1/customers/:customer/sources/:id', handler: retrieve },
]

function list(context: Context) {
  const { universe, input, params } = context
  const kind = input.text('object')
  if (kind && kind !== 'card') throw invalidRequest(`The sandbox has no sources of the kind ${kind}.`, 'object')
  return listOf(context, cardsOf(universe, params))
}

function retrieve({ universe, params }: Context) {
  const { id = '' } = params
  const found = cardsOf(universe, params).find((card) => card.id === id)
  if (!found) throw resourceMissing('source', id, 'id')
  return found
}

function cardsOf(universe: Context['universe'], { customer = '' }: Context['params']) {
  universe.collection('customer').require(customer, 'customer')
  return cardSources(universe, customer)
}
