import type { Form } from '../http/form'
import { invalidRequest } from '../http/stripe-error'

type Metadata = Record<string, string>

/** Stripe's merge: an empty value removes its key, an empty `metadata` removes all, absent leaves all as it was. */
export function mergeMetadata(current: Metadata, input: Form, name = 'metadata'): Metadata {
  const given = input.form(name)
  if (given === undefined) return current
  if (given === null) return {}
  const merged = { ...current }
  for (const key of given.names()) {
    const value = given.text(key)
    if (key.length > 40) throw tooLong('keys', 40, key)
    if (value && value.length > 500) throw tooLong('values', 500, value)
    if (value === null || value === undefined) delete merged[key]
    else merged[key] = value
  }
  if (Object.keys(merged).length > 50) {
    throw invalidRequest('Metadata can have up to 50 keys; this request would result in more.', name)
  }
  return merged
}

/** The pairs as they were sent, to be merged later; an empty value removes its key. Undefined where none were. */
export function pairs(input: Form, name = 'metadata'): Metadata | undefined {
  const given = input.form(name)
  return given ? Object.fromEntries(given.names().map((key) => [key, given.text(key) ?? ''])) : undefined
}

function tooLong(what: string, limit: number, text: string) {
  return invalidRequest(
    `Metadata ${what} can have up to ${limit} characters; you passed in a value of length ${text.length}. ` +
      `Invalid value: ${text.slice(0, 60)}`,
    'metadata',
  )
}
