import { cancellationReasons } from '@/lib/billing/tasks/cancellation-reasons'
import type { OverviewMonth } from '@/lib/console/overview/load-overview'
import { monthText } from './month-text'
import { reasonText } from './reason-text'
import { Table } from '../table/table'

export function CancellationTable({ months }: { months: OverviewMonth[] }) {
  const given = cancellationReasons.filter((reason) => months.some(({ cancellations }) => cancellations[reason] > 0))
  return (
    <Table
      caption="Cancellations by month and reason"
      head={[
        'Month',
        ...given.map((reason) => (
          <span key={reason} className="block text-right">
            {reasonText(reason)}
          </span>
        )),
      ]}
    >
      {months.map(({ month, cancellations }) => (
        <tr key={month}>
          <th scope="row" className="text-left font-medium whitespace-nowrap">
            {monthText(month)}
          </th>
          {given.map((reason) => (
            <td key={reason} className="text-right">
              {cancellations[reason] || <span className="text-muted">–</span>}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
