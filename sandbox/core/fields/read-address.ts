import type { Form } from '../http/form'

export interface Address {
  city: string | null
  country: string | null
  line1: string | null
  line2: string | null
  postal_code: string | null
  state: string | null
}

/**
 * Reads an address. Members that were not sent keep their value. The result is null when unset and the present address
 * when absent.
 */
export function readAddress(input: Form, name: string, current: Address | null | undefined): Address | null {
  const given = input.form(name)
  if (given === undefined) return current ?? null
  if (given === null) return null
  const part = (key: keyof Address) => (given.has(key) ? (given.text(key) ?? null) : (current?.[key] ?? null))
  return {
    city: part('city'),
    country: part('country'),
    line1: part('line1'),
    line2: part('line2'),
    postal_code: part('postal_code'),
    state: part('state'),
  }
}
