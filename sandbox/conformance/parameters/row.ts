import type { Params, ParamValue } from './with-parameter'

/**
 * What becomes of parameters that are not simply found in the answer where they were sent. One row for each kind; `*` in
 * `on` and `**` in `param` stand for anything.
 */
export interface Row {
  /** `subscriptions.*`, or several operations. */
  on: string | string[]
  /** `items[].price`, `payment_settings.payment_method_options.**`, or several parameters. */
  param: string | string[]
  /** What it needs beside it; null takes away what the base call has. */
  with?: Changes
  /** What to send, where the values made up for its type would not do. */
  values?: ParamValue[]
  /** The objects of the call's path, where the base call's would not do. */
  ids?: string[]
  /** The operation that is asked in its place, where both answer out of the same work. */
  instead?: string
  /** The call whose answer shows it, made after the other; its ids may come of the first's answer. */
  then?: { operation: string; ids?: (answer: Answer) => string[]; params?: Params }

  // One of the following says what is expected; without any, the value is found at its own path.

  /** Reflected: found here in the answer. */
  at?: string | ((path: string) => string)
  /** Reflected, as this. */
  as?: (value: ParamValue) => ParamValue
  /** Acts: with it, the answer differs here from that without it; `''` for anywhere, or by being refused as a payment is. */
  moves?: string
  /** Acts: the test that shows it, `billing/cancel.test.ts: the words of its name`. */
  acts?: string
  /** Refused: the call is answered 400 with its name in `param`. */
  refused?: true
}

/** An answer's body. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it holds is the operation's, and only known by name
export type Answer = any

export type Changes = { [name: string]: ParamValue | Changes | null }

/** `base` with its changes: hashes are merged, lists and values replaced, null takes away. */
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
