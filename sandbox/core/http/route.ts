import type { Form } from './form'
import type { Sandbox } from '../store/sandbox'
import type { Universe } from '../store/universe'

/** What a handler is given. */
export interface Context {
  sandbox: Sandbox
  universe: Universe
  /** The path's own: `params.id` of `/v1/customers/:id`. */
  params: Record<string, string>
  /** The parameters, of the query and of the body alike. */
  input: Form
  /** Unix seconds of the wall clock; for a customer's time ask `universe.now(customer)`. */
  now: number
  /** The path as called, which is the `url` of the lists it answers. */
  path: string
  /** True when the call came with a publishable key. */
  publishable: boolean
}

/**
 * One operation of the API. A handler is synchronous: it runs in one transaction, and what it changed is undone when it
 * throws. It answers a stored object, a list (see `listOf`) or any other body; `expand` is applied to what it returns.
 */
export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** `/v1/customers/:id` */
  path: string
  handler: (context: Context) => object
  /** May be called from a browser with a publishable key. */
  publishable?: boolean
}
