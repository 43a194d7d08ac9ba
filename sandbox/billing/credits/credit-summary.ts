import type Stripe from 'stripe'
import type { Form } from '../../core/http/form'
import { parameterMissing } from '../../core/http/stripe-error'
import type { Stored } from '../../core/store/stored'
import type { Universe } from '../../core/store/universe'
import { coversPrice, grantsOf, isUsable, leftOf, type CreditGrant } from './grants-of'

/** `GET /v1/billing/credit_balance_summary` shows what a customer may use now and what is left in all, by currency. */
export function creditSummary(universe: Universe, input: Form): Stored<Stripe.Billing.CreditBalanceSummary> {
  const customer = universe.collection('customer').require(input.requiredText('customer'), 'customer').id
  const now = universe.now(customer)
  const fits = filterOf(universe, input)
  const live = grantsOf(universe, customer).filter(
    (grant) => fits(grant) && grant.voided_at === null && (grant.expires_at === null || grant.expires_at > now),
  )
  const currencies = [...new Set(live.map(({ amount }) => amount.monetary?.currency ?? ''))]
  const balance = (currency: string, grants: CreditGrant[]) => ({
    monetary: {
      currency,
      value: grants
        .filter(({ amount }) => amount.monetary?.currency === currency)
        .reduce((sum, grant) => sum + leftOf(universe, grant), 0),
    },
    type: 'monetary' as const,
  })
  return {
    object: 'billing.credit_balance_summary',
    balances: currencies.map((currency) => ({
      available_balance: balance(
        currency,
        live.filter((grant) => isUsable(grant, now)),
      ),
      ledger_balance: balance(currency, live),
    })),
    customer,
    customer_account: null,
    livemode: false,
  }
}

function filterOf(universe: Universe, input: Form): (grant: CreditGrant) => boolean {
  const filter = input.form('filter')
  if (!filter) throw parameterMissing('filter')
  if (filter.oneOf('type', ['credit_grant', 'applicability_scope']) === 'credit_grant') {
    const id = filter.requiredText('credit_grant')
    universe.collection('billing.credit_grant').require(id, 'filter[credit_grant]')
    return (grant) => grant.id === id
  }
  const scope = filter.form('applicability_scope')
  if (!scope) throw parameterMissing('filter[applicability_scope]')
  // `metered` is the only type, and means all prices with a meter.
  scope.oneOf('price_type', ['metered'])
  const prices = (scope.forms('prices') ?? []).map((price) => price.requiredText('id'))
  return (grant) => prices.every((price) => coversPrice(grant, price))
}
