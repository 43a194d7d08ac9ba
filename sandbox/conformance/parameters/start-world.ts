import { answerCall } from '../../core/http/answer-call'
import type { Route } from '../../core/http/route'
import { Sandbox } from '../../core/store/sandbox'
import type { Universe } from '../../core/store/universe'
import { includables, advanceBilling, paymentSettled, routes } from '../../parts'
import { formEncode } from '../../stripejs/shared/form-encode'
import { judgeRequests } from '../load-sandbox-validator'
import { createValidator } from '../create-validator'
import { createOperationMatcher } from '../match-operation'
import type { Api, Operation } from '../schema'
import type { Answer } from './row'
import type { Params } from './with-parameter'

export interface Reply {
  status: number
  body: Answer
}

export interface World {
  api: Api
  universe: Universe
  /** The operations that the sandbox has built. */
  operations: Operation[]
  /** Calls an operation with the ids of its path in order. Its effects stay. */
  call(operation: string, ids: readonly string[], params?: Params): Reply
  /** Sets the time of all later calls, in Unix seconds. */
  moveTo(time: number): void
  /** Undoes every call made within `work`. */
  rehearse(work: () => Reply): Reply
}

/**
 * Starts a sandbox without a server. Calls are answered as over the wire and can be undone. `now` is in Unix seconds.
 */
export async function startWorld(now: number): Promise<World> {
  const validator = await createValidator()
  const { api } = validator
  let time = now
  const sandbox = new Sandbox({ seed: 'parameters', clock: () => time * 1000, advanceBilling, paymentSettled })
  const universe = sandbox.universe('parameters')
  const match = createOperationMatcher(api.operations)
  const built = new Map<string, Route>()
  for (const route of routes) {
    const found = match(route.method, route.path.replace(/:\w+/g, 'x'))
    if (found) built.set(found.operation.name, route)
  }
  const answering = { sandbox, includables, validator: { checkRequest: judgeRequests(validator) } }

  function call(operation: string, ids: readonly string[], params: Params = {}): Reply {
    const route = built.get(operation)
    if (!route) throw new Error(`the sandbox has not built ${operation}`)
    const names = Array.from(route.path.matchAll(/:(\w+)/g), ([, name]) => name ?? '')
    const path = names.reduce((text, name, i) => text.replace(`:${name}`, ids[i] ?? ''), route.path)
    const form = formEncode(params).toString()
    const { status, body } = answerCall(answering, universe, {
      method: route.method,
      path,
      query: route.method === 'POST' ? '' : form,
      body: route.method === 'POST' ? form : '',
      route,
      params: Object.fromEntries(names.map((name, i) => [name, ids[i] ?? ''])),
      publishable: false,
      requestId: 'req_parameters',
      idempotencyKey: null,
      fails: false,
    })
    return { status, body: JSON.parse(body) }
  }

  return {
    api,
    universe,
    operations: api.operations.filter(({ name }) => built.has(name)),
    call,
    moveTo: (next) => (time = next),
    rehearse: (work) => universe.rehearse(work),
  }
}
