import { Form } from '../../http/form'
import type { Objects } from '../../store/objects'
import type { Universe } from '../../store/universe'
import { attachPaymentMethod } from '../attach-payment-method'
import { cardMembers, newPaymentMethod } from '../new-payment-method'
import { readCard } from '../read-card'
import { cardOfMethod } from './card-of-method'

/**
 * Reads `source` of a customer. The token becomes a `card_…`, which replaces the customer's default source
 * (`customer.source.created`, `customer.updated`). Throws the card's decline.
 */
export function addCardSource(universe: Universe, customer: string, token: string): Objects['payment_method'] {
  const card = readCard(universe, new Form({ card: { token } }))
  const { id } = newPaymentMethod(universe, 'card', { id: universe.newId('card'), ...cardMembers(card) })
  const method = attachPaymentMethod(universe, id, customer)
  universe.emit('customer.source.created', cardOfMethod(method))
  const { default_source: before } = universe.collection('customer').require(customer)
  universe.change('customer', customer, { default_source: id }, 'customer.updated')
  if (before) dropCardSource(universe, before)
  return method
}

/** Removes the card from its customer (`customer.source.deleted`). */
function dropCardSource(universe: Universe, id: string): void {
  const method = universe.collection('payment_method').get(id)
  if (!method) return
  universe.emit('customer.source.deleted', cardOfMethod(method))
  universe.collection('payment_method').update(id, { customer: null })
}

/** Returns the cards that a customer got as sources, newest first. */
export function cardSources(universe: Universe, customer: string) {
  const methods = universe.collection('payment_method').by('customer', customer)
  return methods.filter(({ id }) => id.startsWith('card_')).map(cardOfMethod)
}
