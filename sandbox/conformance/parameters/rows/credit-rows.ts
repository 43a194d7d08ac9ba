import type { MadeObjects } from '../make-objects'
import type { Changes, Row } from '../row'

/** Rows for billing credits and features. */
export function creditRows(made: MadeObjects): Row[] {
  const { narrowGrant, creditGrant, metered } = made
  const of = (filter: Changes) => ({ filter })
  const summary = 'billing.creditBalanceSummary.retrieve'
  const scope = { applicability_config: { scope: { price_type: null } } }
  return [
    { on: summary, param: 'customer', values: [made.bareCustomer], moves: 'customer' },
    {
      on: summary,
      param: 'filter.type',
      values: ['credit_grant'],
      with: of({ applicability_scope: null, credit_grant: narrowGrant }),
      at: 'balances[].ledger_balance.monetary.value',
      as: () => 900,
    },
    {
      on: summary,
      param: 'filter.credit_grant',
      values: [creditGrant],
      with: { filter: { type: 'credit_grant', applicability_scope: null } },
      at: 'balances[].ledger_balance.monetary.value',
      as: () => 900,
    },
    { on: summary, param: 'filter.applicability_scope.prices[].id', values: [made.price], moves: 'balances' },
    {
      on: summary,
      param: 'filter.applicability_scope.price_type',
      with: of({ applicability_scope: null }),
      at: 'balances[].ledger_balance.monetary.value',
      as: () => 1800,
    },
    {
      on: 'billing.creditGrants.create',
      param: 'applicability_config.scope.prices[].id',
      values: [metered],
      with: scope,
    },
    { on: 'billing.creditGrants.create', param: 'amount.monetary.currency', values: ['eur'] },
    { on: 'billing.creditBalanceTransactions.list', param: 'credit_grant', values: [narrowGrant] },
    { on: 'entitlements.activeEntitlements.list', param: 'customer', values: [made.customer] },
    {
      on: 'products.createFeature',
      param: 'entitlement_feature',
      values: [made.feature],
      with: { entitlement_feature: null },
    },
    // Cards are the only sources.
    { on: 'customers.listSources', param: 'object', values: ['bank_account'], refused: true },
  ]
}
