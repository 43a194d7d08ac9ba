import { translator } from '@/lib/i18n'
import { cancellationFeedback } from '@/lib/billing/portal-features'
import { Empty } from './empty'
import { Table } from './table'

/** Cancellations by month, and by the reason given. */
export function CancellationTable({ rows }: { rows: { month: string; reason: string; count: number }[] }) {
  if (rows.length === 0) return <Empty title="Nobody has cancelled in the last twelve months" />
  const t = translator('en', 'cancel')
  const reasons = [...cancellationFeedback.filter((reason) => rows.some((row) => row.reason === reason)), 'none' as const]
  const countOf = (month: string, reason: string) => rows.find((row) => row.month === month && row.reason === reason)?.count ?? 0
  return (
    <Table caption="Cancellations by month and reason" head={['Month', ...reasons.map((reason) => (reason === 'none' ? 'No reason' : t(`feedback.${reason}`)))]}>
      {[...new Set(rows.map(({ month }) => month))].map((month) => (
        <tr key={month}>
          <th scope="row" className="text-left font-semibold whitespace-nowrap">{month}</th>
          {reasons.map((reason) => <td key={reason}>{countOf(month, reason) || '–'}</td>)}
        </tr>
      ))}
    </Table>
  )
}
