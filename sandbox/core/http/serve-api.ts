import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerCall, type Answer, type Api, type Call } from './answer-call'
import { apiVersion } from './api-version'
import { authenticate, permissionMissing, unknownKey, type Credentials } from './authenticate'
import { checkVersion } from './check-version'
import type { Fault } from './faults'
import { randomText } from '../store/new-id'
import { isPermitted, requiredPermission } from './required-permission'
import type { Route } from './route'
import { StripeError } from './stripe-error'
import type { Universe } from '../store/universe'

/** Serves the routes under /v1 of a Fastify server. Any other path there gets an error in Stripe's shape. */
export function serveApi(server: FastifyInstance, api: Api, routes: Route[]): void {
  for (const route of routes) {
    const { method, path: url } = route
    server.route({ method, url, handler: (request, reply) => serve(api, route, request, reply) })
  }
  server.all('/v1/*', (request, reply) => serve(api, null, request, reply))
}

interface Caller extends Pick<Credentials, 'publishable' | 'permissions'> {
  universe: Universe
}

/**
 * Returns the universe that a request addresses. Throws Stripe's 401, or 403 for an account that the key may not
 * access.
 */
export function universeOf(api: Api, request: FastifyRequest): Caller {
  const { key, publishable, permissions } = authenticate(request.headers.authorization)
  // Any page can send a made-up publishable key, so a publishable key never creates a universe on the disk.
  const find = (connected: string | null = null) =>
    publishable ? api.sandbox.knownUniverse(key, connected) : api.sandbox.universe(key, connected)
  const account = headerOf(request, 'stripe-account')
  const platform = find()
  if (!platform) throw unknownKey(request.headers.authorization)
  if (!account || account === platform.account) return { universe: platform, publishable, permissions }
  const isOpen = /^acct_[A-Za-z0-9_]{1,200}$/.test(account) && !platform.collection('account').tombstone(account)
  const universe = isOpen ? find(account) : null
  if (!universe) {
    throw new StripeError({
      status: 403,
      code: 'account_invalid',
      message:
        `The provided key 'sk_test_***' does not have access to account '${account}' (or that account does not ` +
        'exist). Application access may have been revoked.',
    })
  }
  return { universe, publishable, permissions }
}

/**
 * Identifies and authorizes the caller. Throws Stripe's 400 for a malformed version and 403 for a missing permission.
 */
function callerOf(api: Api, route: Route | null, request: FastifyRequest): Caller {
  const caller = universeOf(api, request)
  checkVersion(headerOf(request, 'stripe-version'))
  const permission = requiredPermission(request.method, request.url.split('?', 1)[0] ?? '')
  if (route && caller.permissions && !isPermitted(permission, caller.permissions)) {
    throw permissionMissing(request.headers.authorization, permission, caller.universe.account)
  }
  return caller
}

async function serve(api: Api, route: Route | null, request: FastifyRequest, reply: FastifyReply) {
  const startedAt = Date.now()
  const requestId = `req_${randomText(randomUUID(), 14)}`
  reply.headers({ 'Request-Id': requestId, 'Content-Type': 'application/json', 'Stripe-Version': apiVersion })
  let found
  try {
    found = callerOf(api, route, request)
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    return reply.code(error.status).send(JSON.stringify(error.body(requestId)))
  }
  const { universe, publishable } = found
  const [path = '', query = ''] = request.url.split('?', 2)
  const isSeen = headerOf(request, 'sandbox-unseen') === null
  const fault = isSeen ? universe.faults.take(request.method, path) : undefined
  const call: Call = {
    method: request.method,
    path,
    query,
    body: typeof request.body === 'string' ? request.body : '',
    route,
    params: request.params as Record<string, string>,
    publishable,
    requestId,
    idempotencyKey: headerOf(request, 'idempotency-key'),
    fails: fault?.kind === 'error',
  }
  if (fault?.kind === 'delay') await wait(fault.delay)
  const answer = isSilent(fault)
    ? null
    : fault?.kind === 'rate_limit'
      ? rateLimited(call)
      : answerCall(api, universe, call)
  const isLost = answer === null || fault?.kind === 'lose_answer'
  if (isSeen)
    universe.calls.add({
      request_id: requestId,
      method: call.method,
      path,
      params: [query, call.body].filter(Boolean).join('&').slice(0, 2000),
      status: isLost ? null : answer.status,
      at: startedAt,
      duration_ms: Date.now() - startedAt,
      idempotency_key: call.idempotencyKey,
      error: answer && answer.status >= 400 ? messageIn(answer.body) : null,
      fault: fault?.kind ?? null,
    })
  if (isLost) return leave(request, reply, fault)
  api.validator?.checkResponse?.(call.method, path, answer.status, JSON.parse(answer.body), publishable)
  return send(reply, universe, call, answer)
}

function send(reply: FastifyReply, universe: Universe, call: Call, answer: Answer) {
  if (answer.replayOf) reply.header('Idempotent-Replayed', 'true')
  // This header names the call that did the work for this key: an earlier one or this one.
  if (call.idempotencyKey) reply.header('Original-Request', answer.replayOf ?? call.requestId)
  // Stripe sends this header too: a retry with the same key would only get the stored 500 again.
  if (answer.status >= 500) reply.header('Stripe-Should-Retry', 'false')
  if (call.idempotencyKey) reply.header('Idempotency-Key', call.idempotencyKey)
  if (universe.connectedAccount) reply.header('Stripe-Account', universe.connectedAccount)
  return reply.code(answer.status).send(answer.body)
}

/** Leaves the caller without an answer, either by closing the connection or by staying silent. */
function leave(request: FastifyRequest, reply: FastifyReply, fault: Fault | undefined) {
  reply.hijack()
  if (fault?.kind !== 'timeout') request.raw.socket.destroy()
  return reply
}

function isSilent(fault: Fault | undefined): boolean {
  return fault?.kind === 'timeout' || fault?.kind === 'reset'
}

function rateLimited({ requestId }: Call): Answer {
  const error = new StripeError({
    status: 429,
    code: 'rate_limit',
    message: 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
  })
  return { status: 429, body: JSON.stringify(error.body(requestId)), replayOf: null }
}

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name]
  return (Array.isArray(value) ? value[0] : value) || null
}

function messageIn(body: string): string {
  const { error } = JSON.parse(body) as { error?: { message?: string } }
  return error?.message ?? ''
}
