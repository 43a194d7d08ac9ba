import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'
import type { Timestamp } from '../arithmetic/add-intervals'

export type CreditGrant = Objects['billing.credit_grant']

/** Subtracts a grant's debits from its credits, in minor units. */
export function leftOf(universe: Universe, { id }: CreditGrant): number {
  const transactions = universe.collection('billing.credit_balance_transaction').by('credit_grant', id)
  return transactions.reduce(
    (sum, { credit, debit }) => sum + (credit?.amount.monetary?.value ?? 0) - (debit?.amount.monetary?.value ?? 0),
    0,
  )
}

export function isUsable({ effective_at: from, expires_at: until, voided_at: voided }: CreditGrant, at: Timestamp) {
  return voided === null && (from === null || from <= at) && (until === null || until > at)
}

/**
 * Returns a customer's grants in the order they are used up. They are sorted by priority, then expiry, then promotional
 * before paid, then the moment they take effect, then the moment they were made
 * (https://docs.stripe.com/billing/subscriptions/usage-based/billing-credits).
 */
export function grantsOf(universe: Universe, customer: string): CreditGrant[] {
  const grants = universe.collection('billing.credit_grant').by('customer', customer).reverse()
  const rank = (grant: CreditGrant) => [
    grant.priority ?? 50,
    grant.expires_at ?? Infinity,
    grant.category === 'promotional' ? 0 : 1,
    grant.effective_at ?? 0,
  ]
  return grants.sort((one, other) => {
    const [a, b] = [rank(one), rank(other)]
    const at = a.findIndex((value, index) => value !== b[index])
    return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
  })
}

/** A grant covers the metered prices it names, or all of them if it names none. */
export function coversPrice({ applicability_config: { scope } }: CreditGrant, price: string): boolean {
  return scope.prices && scope.prices.length > 0 ? scope.prices.some(({ id }) => id === price) : true
}
