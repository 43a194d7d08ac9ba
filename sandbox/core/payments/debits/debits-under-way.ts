import type { Objects } from '../../store/objects'
import type { Universe } from '../../store/universe'

/** This stands for the customer of debits that have none. */
export const noCustomer = 'none'

/** An intent clears these members once its debit is over. */
export const noLongerUnderWay = { _debitOf: undefined, _settlesAt: undefined }

/** Returns a customer's debits that the bank has not answered yet. */
export function debitsUnderWay(universe: Universe, customer: string): Objects['payment_intent'][] {
  return universe.collection('payment_intent').by('_debitOf', customer)
}
