import { booleanOf } from '../../core/http/boolean-of'
import { readAutomaticMethods } from '../../core/payments/automatic-methods'
import { cancelPaymentIntent } from '../../core/payments/cancel-payment-intent'
import { captureCharge } from '../../core/payments/capture-charge'
import { confirmPaymentIntent } from '../../core/payments/confirm-payment-intent'
import { given } from '../../core/http/given'
import { givenPaymentMethod } from '../../core/payments/given-payment-method'
import { checkClientSecret } from '../../core/payments/intent-access'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { newPaymentIntent } from '../../core/payments/new-payment-intent'
import type { Objects } from '../../core/store/objects'
import { paymentFailed } from '../../core/payments/payment-failed'
import { readAmount, readCurrency } from '../../core/fields/read-amount'
import { readShipping } from '../../core/fields/read-shipping'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'
import { StripeError } from '../../core/http/stripe-error'
import { updatedIntent } from '../../core/payments/updated-intent'

type PaymentIntent = Objects['payment_intent']

export const routes: Route[] = [
  { method: 'POST', path: '/v1/payment_intents', handler: create },
  { method: 'GET', path: '/v1/payment_intents', handler: list },
  { method: 'GET', path: '/v1/payment_intents/search', handler: (context) => search(context, 'payment_intent') },
  { method: 'GET', path: '/v1/payment_intents/:id', handler: retrieve, publishable: true },
  { method: 'POST', path: '/v1/payment_intents/:id', handler: update },
  { method: 'POST', path: '/v1/payment_intents/:id/confirm', handler: confirm, publishable: true },
  { method: 'POST', path: '/v1/payment_intents/:id/cancel', handler: cancel },
  { method: 'POST', path: '/v1/payment_intents/:id/capture', handler: capture },
]

const futureUsages = ['on_session', 'off_session'] as const
const cancellationReasons = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const

function create(context: Context) {
  const { universe, input } = context
  const customer = input.text('customer') ?? null
  if (customer) universe.collection('customer').require(customer, 'customer')
  const currency = readCurrency(input)
  const paymentMethod = givenPaymentMethod(context)
  const intent = newPaymentIntent(universe, {
    amount: readAmount(input, 'amount', currency),
    currency,
    customer,
    description: input.text('description') ?? null,
    metadata: mergeMetadata({}, input),
    paymentMethod,
    captureMethod: input.oneOf('capture_method', ['automatic', 'automatic_async', 'manual']) ?? 'automatic_async',
    confirmationMethod: input.oneOf('confirmation_method', ['automatic', 'manual']) ?? 'automatic',
    automaticMethods: readAutomaticMethods(input),
    setupFutureUsage: input.oneOf('setup_future_usage', futureUsages) ?? null,
    receiptEmail: input.text('receipt_email') ?? null,
    statementDescriptor: input.text('statement_descriptor') ?? null,
    statementDescriptorSuffix: input.text('statement_descriptor_suffix') ?? null,
    shipping: readShipping(input, null),
    connect: {
      fee: input.integer('application_fee_amount') ?? null,
      destination: input.form('transfer_data')?.text('destination') ?? null,
      group: input.text('transfer_group') ?? null,
    },
  })
  return input.boolean('confirm') ? confirmWith(context, intent, paymentMethod) : intent
}

function list(context: Context) {
  const customer = context.input.text('customer')
  const intents = context.universe.collection('payment_intent')
  return listOf(context, customer ? intents.by('customer', customer) : intents.all())
}

function retrieve(context: Context) {
  const intent = context.universe.collection('payment_intent').require(context.params.id ?? '', 'intent')
  checkClientSecret(context, intent)
  return intent
}

/** Updating an intent emits no event. */
function update(context: Context) {
  const {
    universe,
    input,
    params: { id = '' },
  } = context
  const intent = universe.collection('payment_intent').require(id, 'intent')
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    if (input.has('amount') || input.has('currency') || input.has('payment_method'))
      throw unexpectedState(intent, 'update')
  }
  const currency = input.has('currency') ? readCurrency(input) : intent.currency
  return universe.collection('payment_intent').update(id, {
    ...updatedIntent(context, intent),
    amount: input.has('amount') ? readAmount(input, 'amount', currency) : intent.amount,
    currency,
    receipt_email: given(input.text('receipt_email'), intent.receipt_email),
    setup_future_usage: given(input.oneOf('setup_future_usage', futureUsages), intent.setup_future_usage),
    shipping: readShipping(input, intent.shipping),
  })
}

function confirm(context: Context) {
  const { universe, input } = context
  const intent = universe.collection('payment_intent').require(context.params.id ?? '', 'intent')
  checkClientSecret(context, intent)
  const usage = input.oneOf('setup_future_usage', futureUsages)
  if (usage !== undefined) universe.collection('payment_intent').update(intent.id, { setup_future_usage: usage })
  return confirmWith(context, intent, givenPaymentMethod(context) ?? intent.payment_method)
}

function confirmWith(
  { sandbox, universe, input }: Context,
  intent: PaymentIntent,
  method: string | null,
): PaymentIntent {
  if (['succeeded', 'canceled', 'requires_capture', 'processing'].includes(intent.status)) {
    throw unexpectedState(intent, 'confirm')
  }
  if (!method) {
    throw new StripeError({
      code: 'payment_intent_unexpected_state',
      message:
        "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the " +
        'PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment ' +
        'method or ConfirmationToken.',
      extra: { payment_intent: intent },
    })
  }
  const offSession = isOffSession(input)
  const declinesAuthentication = offSession || (input.boolean('error_on_requires_action') ?? false)
  const outcome = confirmPaymentIntent(universe, intent.id, {
    paymentMethod: method,
    offSession,
    onAuthentication: declinesAuthentication ? 'decline' : 'challenge',
    returnUrl: input.text('return_url') ?? null,
    useStripeSdk: input.boolean('use_stripe_sdk') ?? false,
  })
  sandbox.options.paymentSettled(universe, outcome)
  if (outcome.status === 'failed') throw paymentFailed(outcome)
  return universe.collection('payment_intent').require(intent.id)
}

/** The value is `true` or the reason (`recurring`, `one_off`). */
function isOffSession(input: Context['input']): boolean {
  const value = input.text('off_session')
  return Boolean(value) && booleanOf(value ?? '') !== false
}

function cancel({ universe, input, params: { id = '' } }: Context) {
  const intent = universe.collection('payment_intent').require(id, 'intent')
  if (intent._invoice) {
    throw new StripeError({
      message:
        'You cannot cancel a PaymentIntent that was created by an Invoice. Void the Invoice to cancel its ' +
        'PaymentIntent.',
    })
  }
  return cancelPaymentIntent(universe, id, input.oneOf('cancellation_reason', cancellationReasons) ?? null)
}

function capture({ universe, input, params: { id = '' } }: Context) {
  const intent = universe.collection('payment_intent').require(id, 'intent')
  if (intent.status !== 'requires_capture' || !intent.latest_charge) throw unexpectedState(intent, 'capture')
  const amount = input.integer('amount_to_capture') ?? intent.amount_capturable
  const charge = captureCharge(universe, intent.latest_charge, amount)
  const captured = universe.collection('payment_intent').update(id, {
    amount_capturable: 0,
    amount_received: amount,
    status: 'succeeded',
  })
  universe.emit('charge.captured', charge)
  universe.emit('payment_intent.succeeded', captured)
  return captured
}

function unexpectedState(intent: PaymentIntent, action: string) {
  return new StripeError({
    code: 'payment_intent_unexpected_state',
    message:
      `You cannot ${action} this PaymentIntent because it has a status of ${intent.status}` +
      (intent.status === 'succeeded' ? ' and has already succeeded after being previously confirmed.' : '.'),
    extra: { payment_intent: intent },
  })
}
