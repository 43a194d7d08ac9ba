/** The part of JSON Schema that Stripe's types need: plain data, cached and given to any validator. */
export interface Schema {
  $ref?: string
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'
  const?: string | boolean | number
  enum?: string[]
  pattern?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
}

export type Verb = 'GET' | 'POST' | 'DELETE'

/** One call of the API: `customers.update`, POST /v1/customers/{id}. */
export interface Operation {
  name: string
  verb: Verb
  path: string
  params: Schema
  response: Schema
}

/** What the installed SDK knows of the API: the portal's operations, every type they reach, the events about them. */
export interface Api {
  sdkVersion: string
  apiVersion: string
  operations: Operation[]
  /** By file and qualified name: `Subscriptions:Subscription.PauseCollection`; a `$ref` is `#/definitions/` and it. */
  definitions: Record<string, Schema>
  /** The schema of a response object by its `object`: `customer`, `billing_portal.session`. */
  objects: Record<string, Schema>
  /** The schema of an event's `data` by the event's type. */
  events: Record<string, Schema>
}
