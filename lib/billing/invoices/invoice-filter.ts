import type { CivilDate } from '../dates/civil-date-at'
import type { InvoiceLabel } from './invoice-label'

/** The names of an invoice, and `open` for what is due or overdue. */
export const filterStatuses = ['open', 'overdue', 'due', 'paid', 'void', 'uncollectible'] as const satisfies readonly (
  InvoiceLabel | 'open'
)[]
export type FilterStatus = (typeof filterStatuses)[number]

export const filterPeriods = ['this_quarter', 'this_year', 'last_year', 'last_12_months', 'range'] as const
export type FilterPeriod = (typeof filterPeriods)[number]

/** Which invoices of a customer are meant; null is any. */
export type InvoiceFilter = {
  status: FilterStatus | null
  period: FilterPeriod | null
  /** of `range`, both days included */
  from: CivilDate | null
  to: CivilDate | null
  /** a part of the number, in small or capital letters */
  number: string | null
}

export const everyInvoice: InvoiceFilter = { status: null, period: null, from: null, to: null, number: null }

/** Whether the filter leaves anything out. */
export function isFiltered(filter: InvoiceFilter): boolean {
  return filter.status !== null || filter.period !== null || filter.number !== null
}
