import { cardMembers, newPaymentMethod } from './new-payment-method'
import type { Objects } from '../store/objects'
import { namedCard } from './read-card'
import { cardByName } from './test-cards'
import type { Universe } from '../store/universe'

/** The payment method of an id; a name such as `pm_card_visa` stands for a new one each time it is used. */
export function namedPaymentMethod(universe: Universe, id: string, param: string): Objects['payment_method'] {
  const named = id.startsWith('pm_card_') ? cardByName(id) : undefined
  if (named) return newPaymentMethod(universe, 'card', cardMembers(namedCard(universe, named)))
  return universe.collection('payment_method').require(id, param)
}
