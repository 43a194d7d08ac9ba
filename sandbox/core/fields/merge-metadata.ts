import type { Form } from '../http/form'
import { invalidRequest } from '../http/stripe-error'

type Metadata = Record<string, string>

/**
 * Merges metadata as Stripe does. An empty value removes its key, an empty `metadata` removes all keys, and an absent
 * one changes nothing.
 */
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

/**
 * Returns the pairs as sent, to be merged later. An empty value removes its key. The result is undefined if none were
 * sent.
 */
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
