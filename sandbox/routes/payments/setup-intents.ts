import { readAutomaticMethods } from '../../core/payments/automatic-methods'
import { confirmSetupIntent } from '../../core/payments/confirm-setup-intent'
import { checkClientSecret } from '../../core/payments/intent-access'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { newSetupIntent } from '../../core/payments/new-setup-intent'
import type { Objects } from '../../core/store/objects'
import { givenPaymentMethod } from '../../core/payments/given-payment-method'
import type { Context, Route } from '../../core/http/route'
import { StripeError } from '../../core/http/stripe-error'
import { updatedIntent } from '../../core/payments/updated-intent'

type SetupIntent = Objects['setup_intent']

export const routes: Route[] = [
  { method: 'POST', path: '/v1/setup_intents', handler: create },
  { method: 'GET', path: '/v1/setup_intents', handler: list },
  { method: 'GET', path: '/v1/setup_intents/:id', handler: retrieve, publishable: true },
  { method: 'POST', path: '/v1/setup_intents/:id', handler: update },
  { method: 'POST', path: '/v1/setup_intents/:id/confirm', handler: confirm, publishable: true },
  { method: 'POST', path: '/v1/setup_intents/:id/cancel', handler: cancel },
  { method: 'GET', path: '/v1/setup_attempts', handler: listAttempts },
]

function create(context: Context) {
  const { universe, input } = context
  const customer = input.text('customer') ?? null
  if (customer) universe.collection('customer').require(customer, 'customer')
  const method = givenPaymentMethod(context)
  const intent = newSetupIntent(universe, {
    customer,
    paymentMethod: method,
    description: input.text('description') ?? null,
    metadata: mergeMetadata({}, input),
    automaticMethods: readAutomaticMethods(input),
    allowedTypes: input.texts('allowed_payment_method_types') ?? null,
    excludedTypes: input.texts('excluded_payment_method_types') ?? null,
    usage: input.oneOf('usage', ['off_session', 'on_session']) ?? 'off_session',
  })
  return input.boolean('confirm') ? confirmWith(context, intent, method) : intent
}

function list(context: Context) {
  const { universe, input } = context
  const customer = input.text('customer')
  const method = input.text('payment_method')
  const intents = universe.collection('setup_intent')
  const all = customer ? intents.by('customer', customer) : intents.all()
  return listOf(context, all, (intent) => !method || intent.payment_method === method)
}

function retrieve(context: Context) {
  const intent = context.universe.collection('setup_intent').require(context.params.id ?? '', 'intent')
  checkClientSecret(context, intent)
  return intent
}

/** Updating an intent emits no event. */
function update(context: Context) {
  const intents = context.universe.collection('setup_intent')
  const intent = intents.require(context.params.id ?? '', 'intent')
  return intents.update(intent.id, updatedIntent(context, intent))
}

function confirm(context: Context) {
  const intent = context.universe.collection('setup_intent').require(context.params.id ?? '', 'intent')
  checkClientSecret(context, intent)
  return confirmWith(context, intent, givenPaymentMethod(context) ?? intent.payment_method)
}

function confirmWith(context: Context, intent: SetupIntent, method: string | null): SetupIntent {
  const { universe, input } = context
  if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpectedState(intent, 'confirm')
  if (!method) {
    throw new StripeError({
      code: 'setup_intent_unexpected_state',
      message:
        "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a " +
        'payment method and then confirm it again.',
      extra: { setup_intent: intent },
    })
  }
  const after = confirmSetupIntent(universe, intent.id, {
    paymentMethod: method,
    returnUrl: input.text('return_url') ?? null,
    useStripeSdk: input.boolean('use_stripe_sdk') ?? false,
  })
  const error = after.last_setup_error
  if (!error) return after
  const { type, code, message, decline_code: declineCode, ...rest } = error
  throw new StripeError({
    type: type === 'card_error' ? 'card_error' : 'invalid_request_error',
    message: message ?? '',
    ...(code && { code }),
    ...(declineCode && { declineCode }),
    extra: { ...rest, setup_intent: after },
    keepsChanges: true,
  })
}

function cancel({ universe, input, params: { id = '' } }: Context) {
  const intent = universe.collection('setup_intent').require(id, 'intent')
  if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpectedState(intent, 'cancel')
  const canceled = universe.collection('setup_intent').update(id, {
    cancellation_reason:
      input.oneOf('cancellation_reason', ['abandoned', 'requested_by_customer', 'duplicate']) ?? null,
    next_action: null,
    status: 'canceled',
  })
  universe.emit('setup_intent.canceled', canceled)
  return canceled
}

function listAttempts(context: Context) {
  const intent = context.input.requiredText('setup_intent')
  return listOf(context, context.universe.collection('setup_attempt').by('setup_intent', intent))
}

function unexpectedState(intent: SetupIntent, action: string) {
  return new StripeError({
    code: 'setup_intent_unexpected_state',
    message: `You cannot ${action} this SetupIntent because it has a status of ${intent.status}.`,
    extra: { setup_intent: intent },
  })
}
