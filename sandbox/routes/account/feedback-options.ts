import type { Form } from '../../core/http/form'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest } from '../../core/http/stripe-error'
import { listOf } from '../../core/store/list-of'
import type { Objects } from '../../core/store/objects'

// Merchants can define their own reasons for cancelling: https://docs.stripe.com/api/billing/feedback-option

type FeedbackOption = Objects['billing.feedback_option']

const path = '/v1/billing/feedback_options'
const kind = 'billing.feedback_option'

export const routes: Route[] = [
  { method: 'POST', path, handler: create },
  { method: 'GET', path, handler: list },
  { method: 'GET', path: `${path}/:id`, handler: optionOf },
  { method: 'POST', path: `${path}/:id`, handler: update },
  { method: 'POST', path: `${path}/:id/deactivate`, handler: deactivate },
]

function optionOf({ universe, params: { id = '' } }: Context): FeedbackOption {
  return universe.collection(kind).require(id)
}

function create({ universe, input }: Context): FeedbackOption {
  input.requiredText('description')
  return universe.collection(kind).insert({
    id: universe.newId('fo'),
    object: kind,
    description: description(input) ?? '',
    livemode: false,
    status: 'active',
    status_transitions: { deactivated_at: null },
  })
}

function list(context: Context) {
  const status = context.input.oneOf('status', ['active', 'inactive'])
  return listOf(context, context.universe.collection(kind).all(), (each) => !status || each.status === status)
}

function update(context: Context): FeedbackOption {
  const { id, description: before } = optionOf(context)
  return context.universe.collection(kind).update(id, { description: description(context.input) ?? before })
}

function deactivate(context: Context): FeedbackOption {
  const { id, status } = optionOf(context)
  if (status === 'inactive') throw invalidRequest('This feedback option is already inactive.')
  const { universe, now } = context
  return universe.collection(kind).update(id, { status: 'inactive', status_transitions: { deactivated_at: now } })
}

function description(input: Form): string | null | undefined {
  const text = input.text('description')
  if (text && text.length > 100) {
    throw invalidRequest('The description can have up to 100 characters.', 'description', 'parameter_invalid_string')
  }
  return text
}
