import type { Form } from './form'
import type { Sandbox } from '../store/sandbox'
import type { Universe } from '../store/universe'

export interface Context {
  sandbox: Sandbox
  universe: Universe
  /** These are the parameters in the path, such as `params.id` of `/v1/customers/:id`. */
  params: Record<string, string>
  /** The form holds the parameters of both the query and the body. */
  input: Form
  /** This is the wall clock in Unix seconds. A customer's time is `universe.now(customer)`. */
  now: number
  /** This is the path as called. Lists repeat it as their `url`. */
  path: string
  /** This is true when the call came with a publishable key. */
  publishable: boolean
}

/**
 * A route is one operation of the API. Its handler is synchronous and runs in one transaction, which is undone when the
 * handler throws. The handler returns a stored object, a list (see `listOf`) or any other body. `expand` is applied to
 * what it returns.
 */
export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** The path looks like `/v1/customers/:id`. */
  path: string
  handler: (context: Context) => object
  /** A browser may call this route with a publishable key. */
  publishable?: boolean
}
