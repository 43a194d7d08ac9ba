import { endCustomer } from '../../billing/customers/end-customer'
import { moveBalance } from '../../billing/customers/move-balance'
import { attachPaymentMethod } from '../../core/payments/attach-payment-method'
import { customerFields, type ArrivingMethod } from '../../core/fields/customer-fields'
import { deleted } from '../../core/store/deleted'
import { listOf } from '../../core/store/list-of'
import { randomText } from '../../core/store/new-id'
import { newTaxId } from '../../core/fields/new-tax-id'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'
import { cardMembers, newPaymentMethod } from '../../core/payments/new-payment-method'
import { cardOfToken } from '../../core/payments/read-card'
import { namedPaymentMethod } from '../../core/payments/named-payment-method'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/customers', handler: createCustomer },
  { method: 'GET', path: '/v1/customers', handler: listCustomers },
  { method: 'GET', path: '/v1/customers/search', handler: (context) => search(context, 'customer') },
  { method: 'GET', path: '/v1/customers/:id', handler: retrieveCustomer },
  { method: 'POST', path: '/v1/customers/:id', handler: updateCustomer },
  { method: 'DELETE', path: '/v1/customers/:id', handler: deleteCustomer },
]

function createCustomer(context: Context) {
  const { universe, input } = context
  const id = universe.newId('cus')
  const clock = input.text('test_clock')
  const { frozen_time: created } = clock
    ? universe.collection('test_helpers.test_clock').require(clock, 'test_clock')
    : { frozen_time: universe.wallTime() }
  const method = firstMethod(context)
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
      arriving: method,
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
  if (method) attachPaymentMethod(universe, method.id, id)
  for (const taxId of input.forms('tax_id_data') ?? []) newTaxId(universe, id, taxId)
  const balance = input.integer('balance')
  if (balance) moveBalance(universe, id, { amount: balance, currency: 'usd', type: 'initial' })
  return universe.collection('customer').require(id)
}

/**
 * The payment method that the call gives to the new customer. A token given as `source` is its default at once; a
 * `payment_method` only where `invoice_settings` name it again.
 */
function firstMethod(context: Context): ArrivingMethod | null {
  const { universe, input } = context
  const source = sourceOf(context)
  if (source) return { id: source, named: input.text('source') ?? '', isDefault: true }
  const named = input.text('payment_method')
  return named ? { id: namedPaymentMethod(universe, named, 'payment_method').id, named, isDefault: false } : null
}

/** The card of a token given as `source`, as a payment method. */
function sourceOf({ universe, input }: Context): string | null {
  const token = input.text('source')
  return token ? newPaymentMethod(universe, 'card', cardMembers(cardOfToken(universe, token, 'source'))).id : null
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

function updateCustomer(context: Context) {
  const {
    universe,
    input,
    params: { id = '' },
  } = context
  const customer = universe.collection('customer').require(id)
  const balance = input.integer('balance') ?? customer.balance
  if (balance !== customer.balance) {
    const currency = customer.currency ?? 'usd'
    moveBalance(universe, id, { amount: balance - customer.balance, currency, type: 'adjustment' })
  }
  const source = sourceOf(context)
  if (source) attachPaymentMethod(universe, source, id)
  const current = universe.collection('customer').require(id)
  const fields = customerFields(universe, input, current)
  const settings = { ...fields.invoice_settings, ...(source && { default_payment_method: source }) }
  return universe.change('customer', id, { ...fields, invoice_settings: settings }, 'customer.updated')
}

function deleteCustomer({ universe, params: { id = '' } }: Context) {
  const customer = universe.collection('customer').require(id)
  const tombstone = deleted('customer', id)
  endCustomer(universe, id)
  universe.collection('customer').delete(id, tombstone)
  universe.emit('customer.deleted', customer)
  return tombstone
}
