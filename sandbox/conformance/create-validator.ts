import { coerceParams, type ParamFault } from './coerce-params'
import { errorSchema } from './error-schema'
import { loadApi } from './load-api'
import { createOperationMatcher, type Match } from './match-operation'
import { requestError, type RequestError } from './request-error'
import type { Api, Operation, Schema } from './schema'
import { resolveSchema, validateValue, type Violation } from './validate-value'

type RequestVerdict =
  | { ok: true; operation: Operation; ids: Record<string, string>; params: Record<string, unknown> }
  | { ok: false; operation: Operation | null; status: number; error: RequestError }

export interface Validator {
  api: Api
  /** Finds the operation of a verb and a path without query, or null. */
  matchOperation(verb: string, path: string): Match | null
  /**
   * Converts form-decoded parameters to the API's types, or returns Stripe's error. Stripe.js sends parameters and
   * values of its own (`client_secret`, card data), which no server library knows.
   */
  validateRequest(verb: string, path: string, params: Record<string, unknown>, fromBrowser?: boolean): RequestVerdict
  /** Lists the faults of an answer. A status of 400 or above must carry an error. */
  validateResponse(verb: string, path: string, status: number, body: unknown): Violation[]
  /** Lists the faults of an event and of the object it carries. */
  validateEvent(event: unknown): Violation[]
  /** Lists the faults of an object, whose type is its `object` member. */
  validateObject(value: unknown): Violation[]
}

/** Judges requests and answers by the API of the installed SDK. */
export async function createValidator(): Promise<Validator> {
  const api = await loadApi()
  const matchOperation = createOperationMatcher(api.operations)
  const validate = (schema: Schema, value: unknown) => validateValue(schema, value, api.definitions)

  return {
    api,
    matchOperation,
    validateRequest(verb, path, params, fromBrowser = false) {
      const match = matchOperation(verb, path)
      if (!match) return { ok: false, operation: null, status: 404, error: unrecognised(verb, path) }
      const { operation } = match
      const faults: ParamFault[] = []
      // A new customer's texts may be sent empty as well: `POST /v1/customers` with `name=` answers 200 and null.
      const updating = operation.name.endsWith('.update') || operation.name === 'customers.create'
      const coerced = coerceParams(withExpand(operation.params, api), params, {
        definitions: api.definitions,
        faults,
        updating,
      })
      const told = fromBrowser ? faults.filter(({ kind }) => kind !== 'unknown' && kind !== 'enum') : faults
      const error = requestError(told)
      if (error) return { ok: false, operation, status: 400, error }
      return { ok: true, ...match, params: coerced as Record<string, unknown> }
    },
    validateResponse(verb, path, status, body) {
      if (status >= 400) return validate(errorSchema, body)
      const match = matchOperation(verb, path)
      if (!match) return [{ pointer: '', message: `answers ${verb} ${path}, which the API has not` }]
      return validate(match.operation.response, body)
    },
    validateEvent: (event) => validate({ $ref: '#/definitions/Event' }, event),
    validateObject(value) {
      const name = typeof value === 'object' && value !== null && 'object' in value ? String(value.object) : ''
      const schema = api.objects[name]
      return schema ? validate(schema, value) : [{ pointer: '/object', message: `is ${name}, which the API has not` }]
    },
  }
}

/** Any call may expand its answer, even if its types do not offer `expand`. */
function withExpand(schema: Schema, { definitions }: Api): Schema {
  const declared = resolveSchema(schema, definitions)
  const expand: Schema = { type: 'array', items: { type: 'string' } }
  return { ...declared, properties: { expand, ...declared.properties } }
}

function unrecognised(verb: string, path: string): RequestError {
  return {
    type: 'invalid_request_error',
    message:
      `Unrecognized request URL (${verb}: ${path}). ` +
      'Please see https://stripe.com/docs or we can help at https://support.stripe.com/.',
  }
}
