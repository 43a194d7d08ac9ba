import type { CivilDate } from '../../dates/civil-date-at'
import type { InvoiceLabel } from '../invoice-label'

/**
 * Stripe's statuses, and labels: `due` holds also what is due today, and `refunded` what was refunded in part. `paid`
 * holds what was refunded since.
 */
export const filterStatuses = [
  'open',
  'overdue',
  'due',
  'processing',
  'paid',
  'refunded',
  'void',
  'uncollectible',
] as const satisfies readonly (InvoiceLabel | 'open')[]
export type FilterStatus = (typeof filterStatuses)[number]

export const filterPeriods = ['this_quarter', 'this_year', 'last_year', 'last_12_months', 'range'] as const
export type FilterPeriod = (typeof filterPeriods)[number]

/** Which invoices of a customer to show. A null field allows all. */
export type InvoiceFilter = {
  status: FilterStatus | null
  period: FilterPeriod | null
  /** of `range`, both days included */
  from: CivilDate | null
  to: CivilDate | null
  /** a part of the invoice number, in either case */
  number: string | null
}

export const everyInvoice: InvoiceFilter = { status: null, period: null, from: null, to: null, number: null }

export function isFiltered(filter: InvoiceFilter): boolean {
  return filter.status !== null || filter.period !== null || filter.number !== null
}
