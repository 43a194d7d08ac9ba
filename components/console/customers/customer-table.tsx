import { formatMoney } from '@/lib/i18n'
import type { CustomerRow } from '@/lib/console/customers/customer-columns'
import type { CustomersQuery } from '@/lib/console/customers/load-customers'
import { ConsoleDate } from '../table/console-date'
import { Table } from '../table/table'
import { customersUrl } from './customers-url'
import { SubscriptionBadge } from './subscription-badge'

type CustomerTableProps = { home: string; rows: CustomerRow[]; query: CustomersQuery; timeZone: string }

export function CustomerTable({ home, rows, query, timeZone }: CustomerTableProps) {
  const head = (sort: CustomersQuery['sort'], text: string, order: string) => ({
    title: query.q ? text : <SortLink home={home} query={query} sort={sort} text={text} order={order} />,
    sorted:
      !query.q && query.sort === sort
        ? sort === 'newest'
          ? ('descending' as const)
          : ('ascending' as const)
        : undefined,
  })
  return (
    <Table
      caption="Customers"
      head={[
        head('name', 'Customer', 'by name'),
        'Plan',
        head('next_charge', 'Next charge', 'the soonest first'),
        head('newest', 'Since', 'the newest first'),
      ]}
      onPhone="two columns"
    >
      {rows.map(({ id, name, email, createdAt, nextCharge, subscriptions }) => (
        <tr key={id}>
          <td>
            <a
              href={`${home}/customers/${id}`}
              className="inline-flex min-h-6 items-center font-semibold text-accent-text underline-offset-4 hover:underline"
            >
              {name ?? email ?? id}
            </a>
            {name && email && <span className="block wrap-anywhere text-muted">{email}</span>}
          </td>
          <td>
            <Plans subscriptions={subscriptions} />
            {nextCharge && (
              <span className="mt-1 block text-muted sm:hidden">
                next <NextCharge charge={nextCharge} timeZone={timeZone} />
              </span>
            )}
          </td>
          <td className="whitespace-nowrap">
            {nextCharge ? <NextCharge charge={nextCharge} timeZone={timeZone} /> : <ConsoleDate at={null} />}
          </td>
          <td className="whitespace-nowrap">
            <ConsoleDate at={createdAt} timeZone={timeZone} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

type NextChargeProps = { charge: NonNullable<CustomerRow['nextCharge']>; timeZone: string }

function NextCharge({ charge: { at, amount, currency }, timeZone }: NextChargeProps) {
  return (
    <>
      <ConsoleDate at={at} timeZone={timeZone} />
      {amount !== null && (
        <span className="block text-muted tabular-nums">{formatMoney({ amount, currency }, 'en')}</span>
      )}
    </>
  )
}

type SortLinkProps = Pick<CustomerTableProps, 'home' | 'query'> & {
  sort: CustomersQuery['sort']
  text: string
  order: string
}

function SortLink({ home, query, sort, text, order }: SortLinkProps) {
  const isOn = query.sort === sort
  return (
    <a
      href={customersUrl(home, { status: query.status, sort })}
      className={`inline-flex min-h-6 items-center gap-1 underline-offset-4 hover:underline ${isOn ? 'text-ink' : ''}`}
    >
      {text}
      <span className="sr-only">sort {order}</span>
      {isOn && <span aria-hidden="true">{sort === 'newest' ? '↓' : '↑'}</span>}
    </a>
  )
}

/** The plans that run, or else the last ones; two at most, and how many more there are. */
function Plans({ subscriptions }: Pick<CustomerRow, 'subscriptions'>) {
  const running = subscriptions.filter(({ status }) => status !== 'canceled' && status !== 'incomplete_expired')
  const shown = (running.length > 0 ? running : subscriptions.slice(0, 1)).slice(0, 2)
  if (shown.length === 0) return <span className="text-muted">None</span>
  return (
    <ul className="grid gap-1.5">
      {shown.map(({ plan, ...state }, place) => (
        <li key={place} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {plan} <SubscriptionBadge {...state} />
        </li>
      ))}
      {running.length > shown.length && <li className="text-muted">and {running.length - shown.length} more</li>}
    </ul>
  )
}
