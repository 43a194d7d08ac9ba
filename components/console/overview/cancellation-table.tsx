import { cancellationReasons } from '@/lib/billing/tasks/cancel/cancellation-reasons'
import type { OverviewPart } from '@/lib/console/overview/load-overview'
import type { OverviewRange } from '@/lib/console/overview/overview-range'
import { partNames, partText } from './part-text'
import { reasonText } from './reason-text'
import { Table } from '../table/table'

export function CancellationTable({ parts, range }: { parts: OverviewPart[]; range: OverviewRange }) {
  const given = cancellationReasons.filter((reason) => parts.some(({ cancellations }) => cancellations[reason] > 0))
  return (
    <Table
      caption={`Cancellations by ${partNames[range].toLowerCase()} and reason`}
      head={[
        partNames[range],
        ...given.map((reason) => (
          <span key={reason} className="block text-right">
            {reasonText(reason)}
          </span>
        )),
      ]}
    >
      {parts.map(({ from, cancellations }) => (
        <tr key={from}>
          <th scope="row" className="text-left font-medium whitespace-nowrap">
            {partText(from, range)}
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
