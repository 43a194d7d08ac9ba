import { endCustomer } from '../../billing/customers/end-customer'
import { dropCustomerDiscount } from '../../billing/discounts/customer-discount'
import { moveBalance } from '../../billing/customers/move-balance'
import { attachPaymentMethod } from '../../core/payments/attach-payment-method'
import { customerFields, type ArrivingMethod } from '../../core/fields/customer-fields'
import { deleted } from '../../core/store/deleted'
import { listOf } from '../../core/store/list-of'
import { randomText } from '../../core/store/new-id'
import { newTaxId } from '../../core/fields/new-tax-id'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'
import { resourceMissing } from '../../core/http/stripe-error'
import { addCardSource, cardSources } from '../../core/payments/sources/add-card-source'
import type { Universe } from '../../core/store/universe'
import { isTaxedAutomatically, requireLocation } from '../../billing/taxes/require-location'
import type { Customer } from '../../billing/objects'
import { namedPaymentMethod } from '../../core/payments/named-payment-method'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/customers', handler: createCustomer },
  { method: 'GET', path: '/v1/customers', handler: listCustomers },
  { method: 'GET', path: '/v1/customers/search', handler: (context) => search(context, 'customer') },
  { method: 'GET', path: '/v1/customers/:id', handler: retrieveCustomer },
  { method: 'POST', path: '/v1/customers/:id', handler: updateCustomer },
  { method: 'DELETE', path: '/v1/customers/:id', handler: deleteCustomer },
  { method: 'DELETE', path: '/v1/customers/:id/discount', handler: deleteDiscount },
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
  // A token sent as `source` becomes the default source at once.
  const source = input.text('source')
  if (source) addCardSource(universe, id, source)
  for (const taxId of input.forms('tax_id_data') ?? []) newTaxId(universe, id, taxId)
  if (input.form('tax')?.text('validate_location') === 'immediately') {
    requireLocation(universe.collection('customer').require(id))
  }
  const balance = input.integer('balance')
  if (balance) moveBalance(universe, id, { amount: balance, currency: 'usd', type: 'initial' })
  return universe.collection('customer').require(id)
}

/** Attaches the payment method to the new customer. It becomes the default only if `invoice_settings` names it too. */
function firstMethod({ universe, input }: Context): ArrivingMethod | null {
  const named = input.text('payment_method')
  return named ? { id: namedPaymentMethod(universe, named, 'payment_method').id, named } : null
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
  const source = input.text('source')
  if (source) addCardSource(universe, id, source)
  const patch = {
    ...customerFields(universe, input, universe.collection('customer').require(id)),
    ...(input.has('default_source') && {
      default_source: ownSource(universe, id, input.requiredText('default_source')),
    }),
  }
  const changed = universe.change('customer', id, patch, 'customer.updated')
  checkLocation(universe, input, changed)
  return changed
}

/**
 * Requires a known location if `tax[validate_location]` is `immediately`. With `auto` it does so only if something is
 * taxed automatically and the call touches what the location depends on.
 */
function checkLocation(universe: Universe, input: Context['input'], customer: Customer): void {
  const when = input.form('tax')?.oneOf('validate_location', ['auto', 'deferred', 'immediately']) ?? 'auto'
  const touches = ['address', 'shipping', 'invoice_settings', 'tax'].some((name) => input.has(name))
  const isDue = when === 'immediately' || (when === 'auto' && touches && isTaxedAutomatically(universe, customer.id))
  if (isDue) requireLocation(customer)
}

function ownSource(universe: Universe, customer: string, id: string): string {
  if (cardSources(universe, customer).some((card) => card.id === id)) return id
  throw resourceMissing('source', id, 'default_source')
}

function deleteDiscount({ universe, params: { id = '' } }: Context) {
  const dropped = dropCustomerDiscount(universe, id)
  if (!dropped) throw resourceMissing('discount', id)
  const { end: _end, _coupon, ...rest } = dropped
  return { ...rest, ...deleted('discount', dropped.id) }
}

function deleteCustomer({ universe, params: { id = '' } }: Context) {
  const customer = universe.collection('customer').require(id)
  const tombstone = deleted('customer', id)
  endCustomer(universe, id)
  universe.collection('customer').delete(id, tombstone)
  universe.emit('customer.deleted', customer)
  return tombstone
}
