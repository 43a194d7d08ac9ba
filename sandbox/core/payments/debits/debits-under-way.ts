import type { Objects } from '../../store/objects'
import type { Universe } from '../../store/universe'

/** Stands for the customer of debits that have none. */
export const noCustomer = 'none'

/** What an intent forgets once its debit is over. */
export const noLongerUnderWay = { _debitOf: undefined, _settlesAt: undefined }

/** A customer's debits whose bank has not answered yet. */
export function debitsUnderWay(universe: Universe, customer: string): Objects['payment_intent'][] {
  return universe.collection('payment_intent').by('_debitOf', customer)
}
