import { balanceTransaction } from './new-balance-transaction'
import type { Objects } from '../store/objects'
import { invalidRequest } from '../http/stripe-error'
import type { Universe } from '../store/universe'

/** Captures an authorized amount or part of it. The rest is released. */
export function captureCharge(universe: Universe, id: string, amount: number): Objects['charge'] {
  const charge = universe.collection('charge').require(id)
  if (charge.captured)
    throw invalidRequest(`Charge ${id} has already been captured.`, undefined, 'charge_already_captured')
  if (amount < 1 || amount > charge.amount) {
    throw invalidRequest(
      `Amount to capture (${amount}) must be between 1 and the authorized amount (${charge.amount}).`,
      'amount_to_capture',
      'amount_too_large',
    )
  }
  const { currency, description, customer } = charge
  const created = universe.now(customer)
  const { id: transaction } = balanceTransaction(universe, {
    amount,
    currency,
    source: id,
    type: 'charge',
    created,
    description,
  })
  return universe.collection('charge').update(id, {
    amount_captured: amount,
    amount_refunded: charge.amount - amount,
    balance_transaction: transaction,
    captured: true,
  })
}
