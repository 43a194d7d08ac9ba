import { creditSummary } from '../../billing/credits/credit-summary'
import { expireGrant, voidGrant } from '../../billing/credits/end-grant'
import type { CreditGrant } from '../../billing/credits/grants-of'
import { moveCredit } from '../../billing/credits/move-credit'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { readCurrency } from '../../core/fields/read-amount'
import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import { listOf } from '../../core/store/list-of'
import type { Universe } from '../../core/store/universe'

const grants = '/v1/billing/credit_grants'
const transactions = '/v1/billing/credit_balance_transactions'

export const routes: Route[] = [
  { method: 'POST', path: grants, handler: create },
  { method: 'GET', path: grants, handler: list },
  { method: 'GET', path: `${grants}/:id`, handler: grantOf },
  { method: 'POST', path: `${grants}/:id`, handler: update },
  {
    method: 'POST',
    path: `${grants}/:id/expire`,
    handler: (context) => expireGrant(context.universe, liveId(context)),
  },
  { method: 'POST', path: `${grants}/:id/void`, handler: (context) => voidGrant(context.universe, liveId(context)) },
  { method: 'GET', path: transactions, handler: listTransactions },
  { method: 'GET', path: `${transactions}/:id`, handler: retrieveTransaction },
  {
    method: 'GET',
    path: '/v1/billing/credit_balance_summary',
    handler: ({ universe, input }) => creditSummary(universe, input),
  },
]

function create({ universe, input }: Context): CreditGrant {
  const customer = universe.collection('customer').require(input.requiredText('customer'), 'customer')
  const amount = input.form('amount')
  const money = amount?.form('monetary')
  if (!money) throw parameterMissing('amount[monetary]')
  const value = money.requiredInteger('value')
  if (value < 1) throw invalidRequest('This value must be greater than or equal to 1.', 'amount[monetary][value]')
  const now = universe.now(customer.id)
  const expires = input.integer('expires_at') ?? null
  if (expires !== null && expires <= now) throw invalidRequest('`expires_at` must be in the future.', 'expires_at')
  const priority = input.integer('priority') ?? 50
  if (priority < 0 || priority > 100) throw invalidRequest('`priority` must be between 0 and 100.', 'priority')
  const grant = universe.collection('billing.credit_grant').insert({
    id: universe.newId('credgr_test'),
    object: 'billing.credit_grant',
    amount: {
      monetary: { currency: readCurrency(money), value },
      type: amount?.oneOf('type', ['monetary']) ?? 'monetary',
    },
    applicability_config: { scope: scopeOf(universe, input) },
    category: input.oneOf('category', ['paid', 'promotional']) ?? 'paid',
    created: now,
    customer: customer.id,
    customer_account: null,
    effective_at: input.integer('effective_at') ?? now,
    expires_at: expires,
    livemode: false,
    metadata: mergeMetadata({}, input),
    name: input.text('name') ?? null,
    priority,
    test_clock: customer.test_clock ?? null,
    updated: now,
    voided_at: null,
  })
  universe.emit('billing.credit_grant.created', grant)
  moveCredit(universe, grant, value, { type: 'credits_granted' })
  return grant
}

/** The grant applies to all prices with a meter, or to the named ones, which must have a meter. */
function scopeOf(universe: Universe, input: Form): CreditGrant['applicability_config']['scope'] {
  const scope = input.form('applicability_config')?.form('scope')
  const prices = scope?.forms('prices')
  if (!scope || (!prices && !scope.text('price_type')))
    throw parameterMissing('applicability_config[scope][price_type]')
  if (!prices) return { price_type: 'metered' }
  if (scope.text('price_type')) {
    throw invalidRequest('`price_type` cannot be used in combination with `prices`.', scope.nameOf('price_type'))
  }
  return {
    prices: prices.map((entry) => {
      const price = universe.collection('price').require(entry.requiredText('id'), entry.nameOf('id'))
      if (!price.recurring?.meter) throw invalidRequest('The price must have a billing meter.', entry.nameOf('id'))
      return { id: price.id }
    }),
  }
}

function list(context: Context) {
  const { universe, input } = context
  const customer = input.text('customer')
  const all = universe.collection('billing.credit_grant')
  return listOf(context, customer ? all.by('customer', customer) : all.all())
}

function grantOf({ universe, params: { id = '' } }: Context): CreditGrant {
  return universe.collection('billing.credit_grant').require(id)
}

function update(context: Context): CreditGrant {
  const { universe, input } = context
  const grant = grantOf(context)
  const now = universe.now(grant.customer)
  const expires = given(input.integer('expires_at'), grant.expires_at)
  if (expires !== null && expires !== grant.expires_at && expires <= now) {
    throw invalidRequest('`expires_at` must be in the future.', 'expires_at')
  }
  const patch = { expires_at: expires, metadata: mergeMetadata(grant.metadata, input), updated: now }
  return universe.change('billing.credit_grant', grant.id, patch, 'billing.credit_grant.updated')
}

/** Finds the id of a grant that can still be ended. */
function liveId(context: Context): string {
  const { id, voided_at: voided, _isExpired: isExpired } = grantOf(context)
  if (voided === null && !isExpired) return id
  throw invalidRequest(`This credit grant has already been ${voided === null ? 'expired' : 'voided'}.`)
}

function listTransactions(context: Context) {
  const { universe, input } = context
  const [grant, customer] = [input.text('credit_grant'), input.text('customer')]
  const all = universe.collection('billing.credit_balance_transaction')
  const owner = (id: string) => universe.collection('billing.credit_grant').get(id)?.customer
  return listOf(
    context,
    grant ? all.by('credit_grant', grant) : all.all(),
    ({ credit_grant: id }) => !customer || owner(id) === customer,
  )
}

function retrieveTransaction({ universe, params: { id = '' } }: Context) {
  return universe.collection('billing.credit_balance_transaction').require(id)
}
