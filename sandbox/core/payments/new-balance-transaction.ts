import type { Objects } from '../store/objects'
import type { Universe } from '../store/universe'

export interface Movement {
  /** The amount is in minor units and negative for a refund. */
  amount: number
  currency: string
  source: string
  type: 'charge' | 'refund' | 'adjustment'
  created: number
  description: string | null
}

/** Stores a movement of the account's balance. The fee of a charge is 2.9 % plus 30 minor units. */
export function balanceTransaction(universe: Universe, movement: Movement): Objects['balance_transaction'] {
  const { amount, currency, source, type, created, description } = movement
  const fee = type === 'charge' ? Math.round(amount * 0.029) + 30 : 0
  return universe.collection('balance_transaction').insert({
    id: universe.newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: midnightAfter(created, 2),
    balance_type: 'payments',
    created,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details: fee
      ? [{ amount: fee, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' }]
      : [],
    net: amount - fee,
    reporting_category: type,
    source,
    status: 'pending',
    type,
  })
}

/** Money becomes available at the beginning of a day (UTC). */
function midnightAfter(at: number, days: number): number {
  const day = 24 * 60 * 60
  return (Math.floor(at / day) + days) * day
}
