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

/** The installed SDK's API: the portal's operations, all types they reach, and the events about them. */
export interface Api {
  sdkVersion: string
  apiVersion: string
  operations: Operation[]
  /**
   * The key is the file and qualified name, `Subscriptions:Subscription.PauseCollection`. A `$ref` adds
   * `#/definitions/` before it.
   */
  definitions: Record<string, Schema>
  /** The schema of each response object by its `object` member: `customer`, `billing_portal.session`. */
  objects: Record<string, Schema>
  /** The schema of an event's `data` by the type of the event. */
  events: Record<string, Schema>
}
