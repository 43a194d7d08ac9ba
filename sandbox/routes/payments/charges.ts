import { captureCharge } from '../../core/payments/capture-charge'
import { cardMembers, newPaymentMethod } from '../../core/payments/new-payment-method'
import { behaviourOf } from '../../core/payments/behaviours/behaviour-of'
import { declined } from '../../core/payments/attach-payment-method'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { newCharge } from '../../core/payments/new-charge'
import { readAmount, readCurrency } from '../../core/fields/read-amount'
import { namedCard } from '../../core/payments/read-card'
import { readShipping } from '../../core/fields/read-shipping'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'
import { parameterMissing, resourceMissing } from '../../core/http/stripe-error'
import { cardByName } from '../../core/payments/test-cards'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/charges', handler: create },
  { method: 'GET', path: '/v1/charges', handler: list },
  { method: 'GET', path: '/v1/charges/search', handler: (context) => search(context, 'charge') },
  { method: 'GET', path: '/v1/charges/:id', handler: retrieve },
  { method: 'POST', path: '/v1/charges/:id', handler: update },
  { method: 'POST', path: '/v1/charges/:id/capture', handler: capture },
]

/** Makes a charge without an intent from a token such as `tok_visa`. */
function create({ universe, input }: Context) {
  const source = input.text('source')
  if (!source) throw parameterMissing('source')
  const named = cardByName(source)
  if (!named) throw resourceMissing('token', source, 'source')
  const currency = readCurrency(input)
  const method = newPaymentMethod(universe, 'card', cardMembers(namedCard(universe, named)))
  const refusal = behaviourOf(method._behaves).charge ?? null
  const capturesLater = input.boolean('capture') === false
  const charge = newCharge(
    universe,
    {
      amount: readAmount(input, 'amount', currency),
      currency,
      customer: input.text('customer') ?? null,
      method,
      paymentIntent: null,
      description: input.text('description') ?? null,
      metadata: mergeMetadata({}, input),
      receiptEmail: input.text('receipt_email') ?? null,
      statementDescriptor: input.text('statement_descriptor') ?? null,
      shipping: readShipping(input, null),
      capture: !capturesLater,
      connect: { application_fee_amount: null, transfer_data: null, transfer_group: null },
      authenticated: false,
    },
    refusal,
  )
  universe.emit(refusal ? 'charge.failed' : 'charge.succeeded', charge)
  if (refusal) throw declined(refusal, { charge: charge.id }, true)
  return charge
}

function list(context: Context) {
  const { universe, input } = context
  const [customer, intent] = [input.text('customer'), input.text('payment_intent')]
  const charges = universe.collection('charge')
  const all = intent
    ? charges.by('payment_intent', intent)
    : customer
      ? charges.by('customer', customer)
      : charges.all()
  return listOf(context, all, (charge) => !customer || charge.customer === customer)
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('charge').require(id)
}

function update({ universe, input, params: { id = '' } }: Context) {
  const charge = universe.collection('charge').require(id)
  const patch = {
    description: given(input.text('description'), charge.description),
    metadata: mergeMetadata(charge.metadata, input),
    receipt_email: given(input.text('receipt_email'), charge.receipt_email),
    shipping: readShipping(input, charge.shipping),
  }
  return universe.change('charge', id, patch, 'charge.updated')
}

function capture({ universe, input, params: { id = '' } }: Context) {
  const charge = universe.collection('charge').require(id)
  const captured = captureCharge(universe, id, input.integer('amount') ?? charge.amount)
  universe.emit('charge.captured', captured)
  return captured
}
