import type { CustomerRow } from '@/lib/console/customers/customer-columns'
import { ConsoleDate } from '../table/console-date'
import { SubscriptionBadge } from './subscription-badge'
import { Table } from '../table/table'

type CustomerTableProps = { home: string; rows: CustomerRow[]; timeZone: string }

export function CustomerTable({ home, rows, timeZone }: CustomerTableProps) {
  return (
    <Table caption="Customers" head={['Customer', 'Subscriptions', 'Id', 'Since']} onPhone="two columns">
      {rows.map(({ id, name, email, createdAt, subscriptions }) => (
        <tr key={id}>
          <td>
            <a
              href={`${home}/customers/${id}`}
              className="inline-flex min-h-6 items-center font-semibold text-accent-text underline-offset-4 hover:underline"
            >
              {name ?? email ?? id}
            </a>
            {name && email && <span className="block text-muted">{email}</span>}
          </td>
          <td>
            <span className="flex flex-wrap gap-1">
              {subscriptions.length === 0 && <span className="text-muted">None</span>}
              {subscriptions.map((subscription, index) => (
                <SubscriptionBadge key={index} {...subscription} />
              ))}
            </span>
          </td>
          <td className="font-mono text-xs whitespace-nowrap text-muted">{id}</td>
          <td className="whitespace-nowrap">
            <ConsoleDate at={createdAt} timeZone={timeZone} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
