import { cardMembers, newPaymentMethod } from './new-payment-method'
import type { Objects } from '../store/objects'
import { namedCard } from './read-card'
import { cardByName } from './test-cards'
import { bankDebitOf } from './debits/bank-debit-of'
import { testBankAccounts } from './debits/test-bank-accounts'
import type { Universe } from '../store/universe'

/**
 * Returns the payment method of an id. A name such as `pm_card_visa` or `pm_success_de` creates a new one on each use.
 */
export function namedPaymentMethod(universe: Universe, id: string, param: string): Objects['payment_method'] {
  const named = id.startsWith('pm_card_') ? cardByName(id) : undefined
  if (named) return newPaymentMethod(universe, 'card', cardMembers(namedCard(universe, named)))
  const account = testBankAccounts.find(({ name }) => name === id)
  if (account) return newPaymentMethod(universe, account.type, bankDebitOf(account))
  return universe.collection('payment_method').require(id, param)
}
