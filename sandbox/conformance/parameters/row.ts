import type { Params, ParamValue } from './with-parameter'

/**
 * Tells what becomes of parameters that the answer does not simply show where they were sent. `*` in `on` and `**` in
 * `param` match anything.
 */
export interface Row {
  /** `subscriptions.*`, or several operations. */
  on: string | string[]
  /** `items[].price`, `payment_settings.payment_method_options.**`, or several parameters. */
  param: string | string[]
  /** Other parameters that this one needs. null removes one of the base call's. */
  with?: Changes
  /** The values to send, if the ones made up for the type would not do. */
  values?: ParamValue[]
  /** The objects in the call's path, if the base call's would not do. */
  ids?: string[]
  /** Another operation to call instead, whose answer comes from the same code. */
  instead?: string
  /** A second call whose answer shows the effect. Its ids may come from the first answer. */
  then?: { operation: string; ids?: (answer: Answer) => string[]; params?: Params }

  // One of the following says what is expected. Without any, the answer has the value at the parameter's own path.

  /** The answer shows the value at this path. */
  at?: string | ((path: string) => string)
  /** The answer shows this value instead of the one sent. */
  as?: (value: ParamValue) => ParamValue
  /** The parameter changes the answer at this path. `''` means anywhere, and also counts a refused payment. */
  moves?: string
  /** This test shows the effect: `billing/cancel.test.ts: the words of its name`. */
  acts?: string
  /** The call is answered 400 with the parameter's name in `param`. */
  refused?: true
}

/** An answer's body. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it holds is the operation's, and only known by name
export type Answer = any

export type Changes = { [name: string]: ParamValue | Changes | null }

/** Applies changes to `base`: hashes are merged, lists and values are replaced, and null removes. */
export function changed(base: Params, changes: Changes = {}): Params {
  const result: Params = { ...base }
  for (const [name, change] of Object.entries(changes)) {
    const now = result[name]
    if (change === null) delete result[name]
    else if (isHash(change)) result[name] = changed(isHash(now) ? (now as Params) : {}, change)
    else result[name] = change
  }
  return result
}

function isHash(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a row is about a parameter. */
export function fits({ on, param }: Row, parameter: { operation: string; path: string }): boolean {
  return (
    [on].flat().some((each) => matches(each, '*', parameter.operation)) &&
    [param].flat().some((each) => matches(each, '**', parameter.path))
  )
}

function matches(pattern: string, any: string, text: string): boolean {
  const parts = pattern.split(any)
  const [first = '', ...rest] = parts
  if (rest.length === 0) return pattern === text
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [i, part] of rest.entries()) {
    const found = i === rest.length - 1 ? text.length - part.length : text.indexOf(part, at)
    if (found < at || !text.startsWith(part, found)) return false
    at = found + part.length
  }
  return true
}
