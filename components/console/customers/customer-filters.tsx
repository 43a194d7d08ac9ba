import type { CustomerStatus } from '@/lib/billing/subscriptions/customer-statuses'
import type { CustomersQuery } from '@/lib/console/customers/load-customers'
import { customersUrl } from './customers-url'
import { statusText } from './subscription-badge'

type CustomerFiltersProps = { home: string; query: CustomersQuery; statuses: readonly CustomerStatus[] }

/** The states as links, so that each filter acts at once and has its address. */
export function CustomerFilters({ home, query, statuses }: CustomerFiltersProps) {
  const { q, sort } = query
  return (
    <nav aria-label="Filter by state" className="mb-4 flex flex-wrap gap-2">
      {[null, ...statuses].map((status) => (
        <a
          key={status}
          href={customersUrl(home, { q, sort, status })}
          aria-current={status === query.status ? 'true' : undefined}
          className="inline-flex min-h-9 items-center rounded-full border border-line-strong px-3.5 text-sm whitespace-nowrap text-muted hover:bg-sunken hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent"
        >
          {status ? statusText(status) : 'All'}
        </a>
      ))}
    </nav>
  )
}
