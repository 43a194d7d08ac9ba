import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'
import { repriced } from '../invoices/reprice-invoice'

export interface BalanceMove {
  /** The amount is in minor units. A positive one means that the customer owes more. */
  amount: number
  currency: string
  type: Objects['customer_balance_transaction']['type']
  invoice?: string | null
  creditNote?: string | null
  description?: string | null
  metadata?: Record<string, string>
}

/**
 * Moves a customer's balance (`customer.updated`) and returns the transaction that records why. What is due of drafts
 * follows: of an invoice that is not finalized, `starting_balance` is "the current customer balance" (`Invoice` in the
 * SDK).
 */
export function moveBalance(
  universe: Universe,
  customerId: string,
  move: BalanceMove,
): Objects['customer_balance_transaction'] {
  const customer = universe.collection('customer').require(customerId)
  const balance = customer.balance + move.amount
  const transaction = universe.collection('customer_balance_transaction').insert({
    id: universe.newId('cbtxn'),
    object: 'customer_balance_transaction',
    amount: move.amount,
    checkout_session: null,
    created: universe.now(customerId),
    credit_note: move.creditNote ?? null,
    currency: move.currency,
    customer: customerId,
    customer_account: null,
    description: move.description ?? null,
    ending_balance: balance,
    invoice: move.invoice ?? null,
    livemode: false,
    metadata: move.metadata ?? {},
    type: move.type,
  })
  const moved = universe.change(
    'customer',
    customerId,
    { balance, currency: customer.currency ?? move.currency },
    'customer.updated',
  )
  for (const draft of universe.collection('invoice').by('customer', moved.id)) {
    if (draft.status === 'draft') universe.collection('invoice').update(draft.id, repriced(universe, draft))
  }
  return transaction
}
