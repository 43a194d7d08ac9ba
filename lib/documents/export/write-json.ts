import { filterQuery } from '@/lib/billing/invoices/history/filter-query'
import type { ExportedInvoice } from '@/lib/billing/objects/full-invoice'
import type { InvoiceSelection } from '@/lib/mirror/invoices/invoice-selection'

const encoder = new TextEncoder()

/**
 * The invoices as docs/exports.md describes them: Stripe's names, amounts in minor units, times in ISO 8601 and UTC.
 */
export async function* writeJson(
  invoices: AsyncIterable<ExportedInvoice>,
  { filter, now, timeZone }: InvoiceSelection,
): AsyncGenerator<Uint8Array, void> {
  const head = {
    object: 'invoice_export',
    version: 1,
    created: now.toISOString(),
    time_zone: timeZone,
    filter: Object.fromEntries(new URLSearchParams(filterQuery(filter))),
  }
  yield encoder.encode(`${JSON.stringify(head).slice(0, -1)},"invoices":[`)
  let first = true
  for await (const invoice of invoices) {
    yield encoder.encode(`${first ? '' : ','}\n${JSON.stringify(inSnakeCase(invoice))}`)
    first = false
  }
  yield encoder.encode('\n]}\n')
}

function inSnakeCase(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(inSnakeCase)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [snakeCase(name), inSnakeCase(member)]))
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
