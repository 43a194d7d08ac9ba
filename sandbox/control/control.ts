import type { Form } from '../core/http/form'
import type { Sandbox } from '../core/store/sandbox'
import type { Universe } from '../core/store/universe'

/** One of the sandbox's own routes. It runs outside of any transaction. */
export interface Control {
  method: 'GET' | 'POST' | 'DELETE'
  /** Under `/_sandbox`. */
  path: string
  handler: (context: ControlContext) => object
}

export interface ControlContext {
  sandbox: Sandbox
  universe: Universe
  params: Record<string, string>
  input: Form
}
