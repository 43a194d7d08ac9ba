import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'
import type { CreditGrant } from './grants-of'

type Transaction = Objects['billing.credit_balance_transaction']
type Applied = { invoice: string; invoice_line_item: string }

/** Credits raise the balance of a grant, and debits lower it. */
export type CreditMove =
  | { type: 'credits_granted' }
  | { type: 'credits_application_invoice_voided'; applied: Applied }
  | { type: 'credits_applied'; applied: Applied }
  | { type: 'credits_expired' | 'credits_voided' }

/** Moves the balance of a grant (`billing.credit_balance_transaction.created`). */
export function moveCredit(universe: Universe, grant: CreditGrant, value: number, move: CreditMove): Transaction {
  const now = universe.now(grant.customer)
  const currency = grant.amount.monetary?.currency ?? 'usd'
  const amount = { monetary: { currency, value }, type: 'monetary' as const }
  const applied = 'applied' in move ? move.applied : null
  const isCredit = move.type === 'credits_granted' || move.type === 'credits_application_invoice_voided'
  const transaction = universe.collection('billing.credit_balance_transaction').insert({
    id: universe.newId('cbtxn_test'),
    object: 'billing.credit_balance_transaction',
    created: now,
    credit: isCredit ? { amount, credits_application_invoice_voided: applied, type: move.type } : null,
    credit_grant: grant.id,
    debit: isCredit ? null : { amount, credits_applied: applied, type: move.type },
    effective_at: move.type === 'credits_granted' ? (grant.effective_at ?? now) : now,
    livemode: false,
    test_clock: grant.test_clock,
    type: isCredit ? 'credit' : 'debit',
  })
  universe.emit('billing.credit_balance_transaction.created', transaction)
  return transaction
}
