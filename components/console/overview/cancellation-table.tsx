import type { OverviewPart } from '@/lib/console/overview/load-overview'
import type { ReasonName } from '@/lib/console/overview/load-reasons'
import type { OverviewRange } from '@/lib/console/overview/overview-range'
import { partNames, partText } from './part-text'
import { Table } from '../table/table'

type CancellationTableProps = { reasons: ReasonName[]; parts: OverviewPart[]; range: OverviewRange }

export function CancellationTable({ reasons, parts, range }: CancellationTableProps) {
  const given = reasons.filter(({ id }) => parts.some(({ cancellations }) => (cancellations[id] ?? 0) > 0))
  return (
    <Table
      caption={`Cancellations by ${partNames[range].toLowerCase()} and reason`}
      head={[
        partNames[range],
        ...given.map(({ id, text }) => (
          <span key={id} className="block text-end">
            {text}
          </span>
        )),
      ]}
    >
      {parts.map(({ from, cancellations }) => (
        <tr key={from}>
          <th scope="row" className="text-start font-medium whitespace-nowrap">
            {partText(from, range)}
          </th>
          {given.map(({ id }) => (
            <td key={id} className="text-end">
              {cancellations[id] || <span className="text-muted">–</span>}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
