import { moveBalance } from '../../billing/customers/move-balance'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { readCurrency } from '../../core/fields/read-amount'
import type { Context, Route } from '../../core/http/route'
import { resourceMissing } from '../../core/http/stripe-error'

const path = '/v1/customers/:customer/balance_transactions'

export const routes: Route[] = [
  { method: 'POST', path, handler: create },
  { method: 'GET', path, handler: list },
  { method: 'GET', path: `${path}/:id`, handler: retrieve },
  { method: 'POST', path: `${path}/:id`, handler: update },
]

function create({ universe, input, params: { customer = '' } }: Context) {
  universe.collection('customer').require(customer, 'customer')
  return moveBalance(universe, customer, {
    amount: input.requiredInteger('amount'),
    currency: readCurrency(input),
    type: 'adjustment',
    description: input.text('description') ?? null,
    metadata: mergeMetadata({}, input),
  })
}

function list(context: Context) {
  const {
    universe,
    input,
    params: { customer = '' },
  } = context
  universe.collection('customer').require(customer, 'customer')
  const invoice = input.text('invoice')
  const all = universe.collection('customer_balance_transaction').by('customer', customer)
  return listOf(context, all, (transaction) => !invoice || transaction.invoice === invoice)
}

function retrieve({ universe, params: { customer = '', id = '' } }: Context) {
  const transaction = universe.collection('customer_balance_transaction').get(id)
  if (transaction?.customer !== customer) throw resourceMissing('customer balance transaction', id, 'transaction')
  return transaction
}

function update(context: Context) {
  const { universe, input } = context
  const transaction = retrieve(context)
  return universe.collection('customer_balance_transaction').update(transaction.id, {
    description: given(input.text('description'), transaction.description),
    metadata: mergeMetadata(transaction.metadata ?? {}, input),
  })
}
