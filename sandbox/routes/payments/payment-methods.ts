import { attachPaymentMethod } from '../../core/payments/attach-payment-method'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Objects } from '../../core/store/objects'
import { checkExpiry } from '../../core/payments/read-card'
import { readBillingDetails, readPaymentMethod } from '../../core/payments/read-payment-method'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing, resourceMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { namedPaymentMethod } from '../../core/payments/named-payment-method'

type PaymentMethod = Objects['payment_method']

export const routes: Route[] = [
  { method: 'POST', path: '/v1/payment_methods', handler: create, publishable: true },
  { method: 'GET', path: '/v1/payment_methods', handler: list },
  { method: 'GET', path: '/v1/payment_methods/:id', handler: retrieve },
  { method: 'POST', path: '/v1/payment_methods/:id', handler: update },
  { method: 'POST', path: '/v1/payment_methods/:id/attach', handler: attach },
  { method: 'POST', path: '/v1/payment_methods/:id/detach', handler: detach },
  { method: 'GET', path: '/v1/customers/:customer/payment_methods', handler: listOfCustomer },
  { method: 'GET', path: '/v1/customers/:customer/payment_methods/:id', handler: retrieveOfCustomer },
]

/** Making a payment method emits no event. `payment_method.attached` is its first event. */
function create({ universe, input }: Context) {
  return readPaymentMethod(universe, input)
}

function list(context: Context) {
  const { universe, input } = context
  const customer = input.text('customer')
  if (!customer) return listOf(context, universe.collection('payment_method').all(), fits(context))
  requireCustomer(universe, customer, 'customer')
  return listOf(context, universe.collection('payment_method').by('customer', customer), fits(context))
}

function listOfCustomer(context: Context) {
  const {
    universe,
    params: { customer = '' },
  } = context
  requireCustomer(universe, customer)
  return listOf(context, universe.collection('payment_method').by('customer', customer), fits(context))
}

function fits({ input }: Context): (method: PaymentMethod) => boolean {
  const type = input.text('type')
  const redisplay = input.text('allow_redisplay')
  return (method) => (!type || method.type === type) && (!redisplay || method.allow_redisplay === redisplay)
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return namedPaymentMethod(universe, id, 'payment_method')
}

function retrieveOfCustomer({ universe, params: { id = '', customer = '' } }: Context) {
  requireCustomer(universe, customer)
  const method = universe.collection('payment_method').get(id)
  if (method?.customer !== customer) throw resourceMissing('PaymentMethod', id, 'payment_method')
  return method
}

function update({ universe, input, params: { id = '' } }: Context) {
  const method = universe.collection('payment_method').require(id, 'payment_method')
  if (!method.customer) {
    throw invalidRequest(
      'You must save this PaymentMethod to a customer before you can update it.',
      undefined,
      'payment_method_not_attached',
    )
  }
  const card = input.form('card')
  const expiry = card &&
    method.card && {
      exp_month: card.integer('exp_month') ?? method.card.exp_month,
      exp_year: card.integer('exp_year') ?? method.card.exp_year,
    }
  if (card && expiry) checkExpiry(universe, expiry.exp_month, expiry.exp_year, card)
  const patch = {
    allow_redisplay:
      input.oneOf('allow_redisplay', ['always', 'limited', 'unspecified']) ?? method.allow_redisplay ?? 'unspecified',
    billing_details: readBillingDetails(input, method.billing_details) ?? method.billing_details,
    metadata: mergeMetadata(method.metadata ?? {}, input),
    ...(expiry && method.card && { card: { ...method.card, ...expiry } }),
  }
  return universe.change('payment_method', id, patch, 'payment_method.updated')
}

function attach({ universe, input, params: { id = '' } }: Context) {
  const customer = input.text('customer')
  if (!customer) throw parameterMissing('customer')
  requireCustomer(universe, customer, 'customer')
  const method = namedPaymentMethod(universe, id, 'payment_method')
  return attachPaymentMethod(universe, method.id, customer)
}

function detach({ universe, params: { id = '' } }: Context) {
  const method = universe.collection('payment_method').require(id, 'payment_method')
  if (!method.customer) {
    throw invalidRequest(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
      'payment_method',
    )
  }
  const detached = universe.collection('payment_method').update(id, { customer: null })
  forget(universe, method.customer, id)
  universe.emit('payment_method.detached', detached, { customer: method.customer })
  return detached
}

/** Detaching removes a payment method from every default. */
function forget(universe: Universe, customerId: string, method: string): void {
  const customer = universe.collection('customer').get(customerId)
  if (customer?.invoice_settings.default_payment_method === method) {
    const settings = { ...customer.invoice_settings, default_payment_method: null }
    universe.change('customer', customerId, { invoice_settings: settings }, 'customer.updated')
  }
  if (customer?.default_source === method) {
    universe.change('customer', customerId, { default_source: null }, 'customer.updated')
  }
  for (const subscription of universe.collection('subscription').by('customer', customerId)) {
    if (subscription.default_payment_method !== method) continue
    universe.change('subscription', subscription.id, { default_payment_method: null }, 'customer.subscription.updated')
  }
}

function requireCustomer(universe: Universe, id: string, param = 'customer'): void {
  universe.collection('customer').require(id, param)
}
