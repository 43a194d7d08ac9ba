import type { InvoiceFilter } from './invoice-filter'

/** The filter as the shortest URL query, its parameters always in the same order; '' for every invoice. */
export function filterQuery(filter: InvoiceFilter, more: Record<string, string> = {}): string {
  const { status, period, from, to, number } = filter
  const fields = { status, period, from, to, number, ...more }
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== null)
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
