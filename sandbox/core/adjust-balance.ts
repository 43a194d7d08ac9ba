import type { Objects } from './objects'
import type { Universe } from './universe'

type Transaction = Objects['customer_balance_transaction']

export interface Adjustment {
  customer: string
  /** Minor units; negative is credit to the customer. */
  amount: number
  currency: string
  type: Transaction['type']
  description?: string | null
  invoice?: string | null
  creditNote?: string | null
  metadata?: Record<string, string>
}

/** Moves a customer's balance and records why. Stripe announces it as `customer.updated` alone. */
export function adjustBalance(universe: Universe, adjustment: Adjustment): Transaction {
  const { customer: id, amount, currency } = adjustment
  const customer = universe.collection('customer').require(id)
  const balance = customer.balance + amount
  const transaction = universe.collection('customer_balance_transaction').insert({
    id: universe.newId('cbtxn'),
    object: 'customer_balance_transaction',
    amount,
    checkout_session: null,
    created: universe.now(id),
    credit_note: adjustment.creditNote ?? null,
    currency,
    customer: id,
    customer_account: null,
    description: adjustment.description ?? null,
    ending_balance: balance,
    invoice: adjustment.invoice ?? null,
    livemode: false,
    metadata: adjustment.metadata ?? {},
    type: adjustment.type,
  })
  universe.change('customer', id, { balance, currency: customer.currency ?? currency }, 'customer.updated')
  return transaction
}
