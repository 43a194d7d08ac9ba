import { randomUUID } from 'node:crypto'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { logRefusal, type Refusal } from '@/lib/access/refusals/log-refusal'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { log } from '@/lib/log'
import { refuse, type ApiAnswer, type ApiFailure } from './failures/api-failure'
import type { ApiScope } from './keys/api-key'
import { authenticateKey, mayDo, type Caller } from './keys/authenticate-key'
import { inputFailure } from './failures/input-failure'
import { readForm } from './read-form'
import { takeApiAttempt } from './keys/take-api-attempt'
import { withIdempotency, type StoredAnswer } from './with-idempotency'

export type ApiContext = {
  caller: Caller
  /** the last part of the URL, if it has one */
  id: string
  now: Date
}

type Route<Input> = {
  scope: ApiScope
  /** all parameters; any other is refused with `parameter_unknown` */
  input: z.ZodType<Input>
  carryOut: (input: Input, context: ApiContext) => Promise<ApiAnswer>
}

// Next passes no params for an address without any.
type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string> | undefined> },
) => Promise<Response>

export type DescribedRoute = Handler & { route: { scope: ApiScope; input: z.ZodType } }

/**
 * Wraps every call of the API: it checks the key and its scope, counts the call, parses the form, applies the
 * idempotency key, and answers in Stripe's dialect with the request's id.
 */
export function apiRoute<Input>(route: Route<Input>): DescribedRoute {
  const handler: Handler = async (request, { params }) => {
    const requestId = `req_${randomUUID().replaceAll('-', '')}`
    try {
      const attempted = await attempt(route, request, (await params)?.id ?? '')
      if (attempted.refused) logRefusal(request.headers, { door: 'api', ...attempted.refused }, requestId)
      return answer(attempted.given, requestId)
    } catch (error) {
      log.error({ err: error, requestId, path: request.nextUrl.pathname }, 'an API call failed')
      const away = isDatabaseUnavailable(error)
      const message = away
        ? 'The database cannot be reached at the moment. Try again later.'
        : 'Something went wrong on our side. Try again later.'
      const failure = refuse(message, { status: away ? 503 : 500, type: 'api_error' })
      return answer(plain(failure), requestId)
    }
  }
  return Object.assign(handler, { route })
}

type Given = StoredAnswer & { replayed?: boolean; retryAfter?: number }

type Attempted = { given: Given; refused: Omit<Refusal, 'door'> | null }

async function attempt<Input>(route: Route<Input>, request: NextRequest, id: string): Promise<Attempted> {
  const now = new Date()
  const caller = await authenticateKey(request.headers, now)
  const given = caller.ok ? await attemptAs(caller.value, route, request, { id, now }) : plain(caller)
  const path = request.nextUrl.pathname
  const what = `${request.method} ${id ? path.replace(/[^/]*\/?$/, '[id]') : path}`
  const { actor = null, merchantId = null } = caller.ok ? caller.value : {}
  const why = given.replayed ? undefined : (refusals[given.status] ?? namedMissing(given))
  return { given, refused: why ? { who: actor, what, why, merchantId } : null }
}

/** The statuses that deny access, with their codes in the log. Other statuses are about the request's content. */
const refusals: Record<number, string> = {
  401: 'unauthenticated',
  403: 'not_allowed',
  404: 'not_found',
  429: 'rate_limited',
}

/** An object that is not the key's own is refused too, though Stripe's status for it in a body is a bad request's. */
function namedMissing({ status, body }: Given): string | undefined {
  return status === 400 && body.includes('"code":"resource_missing"') ? 'not_found' : undefined
}

async function attemptAs<Input>(
  caller: Caller,
  route: Route<Input>,
  request: NextRequest,
  { id, now }: { id: string; now: Date },
): Promise<Given> {
  const refused =
    (await takeApiAttempt('call', caller.keyId)) ?? checkScope(caller, route.scope) ?? checkAccount(request, caller)
  if (refused) return plain(refused)
  const form = await readForm(request)
  if (!form.ok) return plain(form)
  const input = route.input.safeParse(form.value.fields, { reportInput: true })
  if (!input.success) return plain(inputFailure(input.error.issues[0]))
  const carryOut = async () => plain(await route.carryOut(input.data, { caller, id, now }))
  const key = request.headers.get('idempotency-key')
  if (!key || ['GET', 'HEAD'].includes(request.method)) return carryOut()
  const whole = [request.method, request.nextUrl.pathname, form.value.raw].join('\n')
  const stored = await withIdempotency({ merchantId: caller.merchantId, key, request: whole, now }, carryOut)
  return 'ok' in stored ? plain(stored) : stored
}

function checkScope({ scopes }: Caller, scope: ApiScope): ApiFailure | null {
  if (mayDo(scopes, scope)) return null
  return refuse(`This API key does not have the scope '${scope}'.`, { status: 403, code: 'permission_denied' })
}

/** A key acts for its own merchant only. Each Connect merchant has its own keys. */
function checkAccount(request: NextRequest, { stripeAccountId }: Caller): ApiFailure | null {
  const account = request.headers.get('stripe-account')
  if (!account || account === stripeAccountId) return null
  return refuse(`This API key does not have access to account '${account}'.`, { status: 403, code: 'account_invalid' })
}

function plain(given: ApiAnswer): Given {
  if (given.ok) return { status: 200, body: JSON.stringify(given.value) }
  const { status, error, retryAfter } = given
  return { status, body: JSON.stringify({ error }), ...(retryAfter !== undefined && { retryAfter }) }
}

function answer({ status, body, replayed, retryAfter }: Given, requestId: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'request-id': requestId,
      'x-content-type-options': 'nosniff',
      ...(replayed && { 'idempotent-replayed': 'true' }),
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  })
}
