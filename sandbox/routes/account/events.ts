import { matches } from '../../core/http/faults'
import { listOf } from '../../core/store/list-of'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest } from '../../core/http/stripe-error'

export const routes: Route[] = [
  { method: 'GET', path: '/v1/events', handler: list },
  { method: 'GET', path: '/v1/events/:id', handler: retrieve },
]

function list(context: Context) {
  const { universe, input } = context
  const [type, types] = [input.text('type'), input.texts('types')]
  if (type && types) throw invalidRequest('You may only specify one of these parameters: type, types.', 'type')
  const delivered = input.boolean('delivery_success')
  return listOf(
    context,
    universe.collection('event').all(),
    (event) =>
      (!type || matches(type, event.type)) &&
      (!types || types.includes(event.type)) &&
      (delivered === undefined || (event.pending_webhooks === 0) === delivered),
  )
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('event').require(id)
}
