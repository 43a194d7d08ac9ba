import { deleted } from '../../core/store/deleted'
import { listOf } from '../../core/store/list-of'
import { newTaxId } from '../../core/fields/new-tax-id'
import type { Context, Route } from '../../core/http/route'
import { parameterMissing, resourceMissing } from '../../core/http/stripe-error'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/customers/:customer/tax_ids', handler: createOfCustomer },
  { method: 'GET', path: '/v1/customers/:customer/tax_ids', handler: listOfCustomer },
  { method: 'GET', path: '/v1/customers/:customer/tax_ids/:id', handler: retrieve },
  { method: 'DELETE', path: '/v1/customers/:customer/tax_ids/:id', handler: remove },
  { method: 'POST', path: '/v1/tax_ids', handler: create },
  { method: 'GET', path: '/v1/tax_ids', handler: list },
  { method: 'GET', path: '/v1/tax_ids/:id', handler: retrieve },
  { method: 'DELETE', path: '/v1/tax_ids/:id', handler: remove },
]

// The sandbox does not keep tax ids of other accounts or of applications.
const ownerTypes = ['customer', 'self'] as const

function createOfCustomer({ universe, input, params: { customer = '' } }: Context) {
  universe.collection('customer').require(customer, 'customer')
  return newTaxId(universe, customer, input)
}

function create({ universe, input }: Context) {
  const owner = input.form('owner')
  if (owner?.oneOf('type', ownerTypes) !== 'customer') return newTaxId(universe, null, input)
  const customer = owner.text('customer')
  if (!customer) throw parameterMissing('owner[customer]')
  return newTaxId(universe, universe.collection('customer').require(customer, 'owner[customer]').id, input)
}

function listOfCustomer(context: Context) {
  const {
    universe,
    params: { customer = '' },
  } = context
  universe.collection('customer').require(customer, 'customer')
  return listOf(context, universe.collection('tax_id').by('customer', customer))
}

function list(context: Context) {
  const { universe, input } = context
  const owner = input.form('owner')
  const customer = owner?.oneOf('type', ownerTypes) === 'customer' ? owner.requiredText('customer') : null
  const ids = universe.collection('tax_id')
  return listOf(context, customer ? ids.by('customer', customer) : ids.all().filter((each) => !each.customer))
}

function retrieve({ universe, params: { customer, id = '' } }: Context) {
  const found = universe.collection('tax_id').get(id)
  if (!found || (customer && found.customer !== customer)) throw resourceMissing('tax_id', id)
  return found
}

function remove(context: Context) {
  const { universe } = context
  const found = retrieve(context)
  universe.collection('tax_id').delete(found.id)
  universe.emit('customer.tax_id.deleted', found)
  return deleted('tax_id', found.id)
}
