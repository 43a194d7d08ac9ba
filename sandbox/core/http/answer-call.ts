import { createHash } from 'node:crypto'
import { expand, type Includables } from '../store/expand'
import { Form } from './form'
import { parseForm, plainMembers } from './parse-form'
import { refuseUnread } from './refuse-unread'
import type { Context, Route } from './route'
import type { Sandbox } from '../store/sandbox'
import { sentForm } from './sent-form'
import type { StoredAnswer } from './stored-answers'
import { missingAsCalled, StripeError } from './stripe-error'
import { keepsChanges } from '../store/transaction'
import type { Universe } from '../store/universe'
import type { Validator } from './validator'
import { viewForBrowser } from '../payments/view-for-browser'

export interface Call {
  method: string
  path: string
  /** This is the form-encoded query and body. */
  query: string
  body: string
  /** This is the route that serves the call, if one does. */
  route: Route | null
  params: Record<string, string>
  publishable: boolean
  requestId: string
  idempotencyKey: string | null
  /** When set, the call is answered with 500 and does no work. */
  fails: boolean
}

export interface Answer {
  status: number
  body: string
  /** This is the request whose stored answer is being replayed. */
  replayOf: string | null
}

export interface Api {
  sandbox: Sandbox
  includables: Includables
  validator: Validator | null
}

/**
 * Answers a call in its universe. The call is checked, then a stored answer is replayed or the handler runs and its
 * result is stored and committed.
 */
export function answerCall(api: Api, universe: Universe, call: Call): Answer {
  try {
    return run(api, universe, call)
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    return failed(call, error)
  }
}

function run(api: Api, universe: Universe, call: Call): Answer {
  const sent = { ...parseForm(call.query), ...parseForm(call.body) }
  const plain = plainMembers(sent)
  const input = new Form(sent)
  if (call.publishable && !call.route?.publishable) throw secretKeyRequired()
  const operation = api.validator?.checkRequest(call.method, call.path, plain, call.publishable) ?? 'unknown'
  const { route, idempotencyKey } = call
  if (!route) throw operation === 'known' ? notBuilt(call) : unrecognized(call)
  const key = call.method === 'POST' ? idempotencyKey : null
  const fingerprint = fingerprintOf(call, plain)
  const stored = key && universe.answers.get(key, universe.wallTime())
  if (key && stored) return replayed(key, stored, call, fingerprint)

  const store = (answer: Answer, body: StoredAnswer['body'] = answer.body) => {
    const [{ status }, { path, requestId }] = [answer, call]
    if (key) universe.storeAnswer(key, { fingerprint, path, requestId, status, body, at: universe.wallTime() })
    return answer
  }
  const cause = { requestId: call.requestId, idempotencyKey: key }
  try {
    return universe.transact(cause, () => {
      try {
        const result = handle(api, universe, call, route, input)
        const answer = { status: 200, body: sentForm(result), replayOf: null }
        return store(answer, universe.isCurrent(result) ? result : answer.body)
      } catch (error) {
        if (error instanceof StripeError && error.keepsChanges) return store(failed(call, error))
        throw error
      }
    })
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    // Stripe does not keep the answer of a call that was refused for its parameters.
    if (error.code?.startsWith('parameter_')) throw error
    return universe.transact(cause, () => store(failed(call, error)))
  }
}

function handle(api: Api, universe: Universe, call: Call, route: Route, input: Form): object {
  const { sandbox } = api
  const { params, path, publishable } = call
  if (call.fails) throw new StripeError({ type: 'api_error', status: 500, message: 'An unknown error occurred.' })
  const paths = input.texts('expand') ?? []
  try {
    const context = { sandbox, universe, params, input, now: universe.wallTime(), path, publishable }
    const answer = expand(universe, handleWhole(route, context), paths, api.includables)
    return publishable ? viewForBrowser(answer) : answer
  } catch (error) {
    throw missingAsCalled(error, params)
  }
}

/** Runs the handler. An unread parameter is refused even if the payment was declined. */
function handleWhole({ handler }: Route, context: Context): object {
  try {
    const result = handler(context)
    refuseUnread(context.input)
    return result
  } catch (error) {
    if (keepsChanges(error)) refuseUnread(context.input)
    throw error
  }
}

function fingerprintOf({ method, path }: Call, plain: object): string {
  return createHash('sha256')
    .update(`${method} ${path} ${JSON.stringify(plain)}`)
    .digest('base64')
}

function replayed(key: string, stored: StoredAnswer, call: Call, fingerprint: string): Answer {
  if (stored.fingerprint === fingerprint) {
    const { status, body } = stored
    return { status, body: typeof body === 'string' ? body : sentForm(body), replayOf: stored.requestId }
  }
  const rest = `Try using a key other than '${key}' if you meant to execute a different request.`
  const message =
    stored.path === call.path
      ? `Keys for idempotent requests can only be used with the same parameters they were first used with. ${rest}`
      : `Keys for idempotent requests can only be used for the same endpoint they were first used for ` +
        `('${call.path}' vs '${stored.path}'). ${rest}`
  throw new StripeError({ type: 'idempotency_error', message })
}

function failed(call: Call, error: StripeError): Answer {
  const body = error.body(call.requestId)
  const seen = call.publishable ? { error: seenByBrowser(body.error) } : body
  return { status: error.status, body: sentForm(seen), replayOf: null }
}

/** Returns the error with its intent reduced to what a publishable key may see. */
function seenByBrowser(error: Record<string, unknown>): Record<string, unknown> {
  const views = Object.entries(error).map(([name, value]) => {
    const isIntent =
      (name === 'setup_intent' || name === 'payment_intent') && typeof value === 'object' && value !== null
    return [name, isIntent ? viewForBrowser(value as Record<string, unknown>) : value]
  })
  return Object.fromEntries(views)
}

function secretKeyRequired() {
  return new StripeError({
    status: 403,
    code: 'secret_key_required',
    message:
      'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of ' +
      'your API keys at https://dashboard.stripe.com/account/apikeys.',
  })
}

function unrecognized({ method, path }: Call) {
  return new StripeError({
    status: 404,
    message:
      `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at ` +
      'https://support.stripe.com/.',
  })
}

function notBuilt({ method, path }: Call) {
  return new StripeError({
    status: 404,
    code: 'sandbox_not_built',
    message: `Stripe has ${method} ${path}; this sandbox has not built it yet.`,
  })
}
