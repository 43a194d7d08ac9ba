import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import type { OverviewPart } from './load-overview'
import type { ReasonName } from './load-reasons'
import type { Cancellation } from './read-cancellations'
import type { CsvColumn } from '@/lib/documents/export/write-csv'

/** One cancellation a row: when, who and why, in the customer's words. Days are in the merchant's time zone. */
export function cancellationColumns(timeZone: string): CsvColumn<Cancellation>[] {
  return [
    { header: 'Cancelled on', cell: ({ canceledAt }) => civilDateAt(canceledAt, timeZone) },
    { header: 'Ended on', cell: ({ endedAt }) => (endedAt ? civilDateAt(endedAt, timeZone) : '') },
    { header: 'Customer', cell: ({ name }) => name ?? '' },
    { header: 'E-mail', cell: ({ email }) => email ?? '' },
    { header: 'Customer id', cell: ({ customerId }) => customerId },
    { header: 'Subscription id', cell: ({ subscriptionId }) => subscriptionId },
    { header: 'Reason', cell: ({ reason }) => reason ?? '' },
    { header: 'Comment', cell: ({ comment }) => comment ?? '' },
  ]
}

/** The overview's figures, one month a row. */
export function monthColumns(reasons: readonly ReasonName[]): CsvColumn<OverviewPart>[] {
  const figure = (of: (month: OverviewPart) => number) => (month: OverviewPart) => ({ figure: String(of(month)) })
  return [
    { header: 'Month', cell: ({ from }) => from.slice(0, 7) },
    ...reasons.map(({ id, text }) => ({
      header: `Cancelled: ${id === 'none' ? 'no reason' : text}`,
      cell: figure(({ cancellations }) => cancellations[id] ?? 0),
    })),
    { header: 'Asked to cancel', cell: figure(({ asked }) => asked) },
    { header: 'Kept after all', cell: figure(({ kept }) => kept) },
    { header: 'Payments that failed', cell: figure(({ failed }) => failed) },
    { header: 'Recovered', cell: figure(({ recovered }) => recovered) },
  ]
}
