import { apiVersion } from '../../core/http/api-version'
import { deleted } from '../../core/store/deleted'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/webhook_endpoints', handler: create },
  { method: 'GET', path: '/v1/webhook_endpoints', handler: list },
  { method: 'GET', path: '/v1/webhook_endpoints/:id', handler: retrieve },
  { method: 'POST', path: '/v1/webhook_endpoints/:id', handler: update },
  { method: 'DELETE', path: '/v1/webhook_endpoints/:id', handler: remove },
]

/** Only the answer that creates an endpoint shows its secret. */
function create({ universe, input, now }: Context) {
  const events = input.texts('enabled_events')
  if (!events?.length) throw parameterMissing('enabled_events')
  const secret = universe.newId('whsec')
  const endpoint = universe.collection('webhook_endpoint').insert({
    id: universe.newId('we'),
    object: 'webhook_endpoint',
    api_version: input.text('api_version') ?? apiVersion,
    application: null,
    created: now,
    description: input.text('description') ?? null,
    enabled_events: events,
    livemode: false,
    metadata: mergeMetadata({}, input),
    status: 'enabled',
    url: checkUrl(input.requiredText('url')),
    _connect: input.boolean('connect') ?? false,
    _secret: secret,
  })
  return { ...endpoint, secret }
}

function list(context: Context) {
  return listOf(context, context.universe.collection('webhook_endpoint').all())
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('webhook_endpoint').require(id)
}

function update({ universe, input, params: { id = '' } }: Context) {
  const endpoint = universe.collection('webhook_endpoint').require(id)
  const disabled = input.boolean('disabled')
  return universe.collection('webhook_endpoint').update(id, {
    description: given(input.text('description'), endpoint.description),
    enabled_events: input.texts('enabled_events') ?? endpoint.enabled_events,
    metadata: mergeMetadata(endpoint.metadata, input),
    status: disabled === undefined ? endpoint.status : disabled ? 'disabled' : 'enabled',
    url: input.has('url') ? checkUrl(input.requiredText('url')) : endpoint.url,
  })
}

function remove({ universe, params: { id = '' } }: Context) {
  universe.collection('webhook_endpoint').delete(id)
  return deleted('webhook_endpoint', id)
}

function checkUrl(url: string): string {
  if (URL.canParse(url) && /^https?:/.test(url)) return url
  throw invalidRequest('Invalid URL: An explicit scheme (such as https) must be provided.', 'url', 'url_invalid')
}
