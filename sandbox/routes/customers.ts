import { deleted } from '../core/deleted'
import { listOf } from '../core/list-of'
import { randomText } from '../core/new-id'
import { customerFields } from '../core/customer-fields'
import type { Context, Route } from '../core/route'
import { search } from '../core/search'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/customers', handler: createCustomer },
  { method: 'GET', path: '/v1/customers', handler: listCustomers },
  { method: 'GET', path: '/v1/customers/search', handler: (context) => search(context, 'customer') },
  { method: 'GET', path: '/v1/customers/:id', handler: retrieveCustomer },
  { method: 'POST', path: '/v1/customers/:id', handler: updateCustomer },
  { method: 'DELETE', path: '/v1/customers/:id', handler: deleteCustomer },
]

function createCustomer({ universe, input }: Context) {
  const id = universe.newId('cus')
  const clock = input.text('test_clock')
  const { frozen_time: created } = clock
    ? universe.collection('test_helpers.test_clock').require(clock, 'test_clock')
    : { frozen_time: universe.wallTime() }
  const customer = universe.collection('customer').insert({
    id,
    object: 'customer',
    balance: 0,
    created,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    discount: null,
    livemode: false,
    test_clock: clock ?? null,
    ...customerFields(universe, input, {
      address: null,
      description: null,
      email: null,
      invoice_prefix: randomText(id, 8).toUpperCase(),
      invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
      metadata: {},
      name: null,
      next_invoice_sequence: 1,
      phone: null,
      preferred_locales: [],
      shipping: null,
      tax_exempt: 'none',
    }),
  })
  universe.emit('customer.created', customer)
  return customer
}

function listCustomers(context: Context) {
  const { universe, input } = context
  const email = input.text('email')
  const clock = input.text('test_clock')
  return listOf(
    context,
    universe.collection('customer').all(),
    (customer) =>
      (!email || customer.email?.toLowerCase() === email.toLowerCase()) && (!clock || customer.test_clock === clock),
  )
}

function retrieveCustomer({ universe, params: { id = '' } }: Context) {
  const customers = universe.collection('customer')
  return customers.tombstone(id) ?? customers.require(id)
}

function updateCustomer({ universe, input, params: { id = '' } }: Context) {
  const customer = universe.collection('customer').require(id)
  return universe.change('customer', id, customerFields(universe, input, customer), 'customer.updated')
}

function deleteCustomer({ universe, params: { id = '' } }: Context) {
  const customer = universe.collection('customer').require(id)
  const tombstone = deleted('customer', id)
  universe.collection('customer').delete(id, tombstone)
  universe.emit('customer.deleted', customer)
  return tombstone
}
