import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CustomerFilters } from '@/components/console/customers/customer-filters'
import { CustomerSearch } from '@/components/console/customers/customer-search'
import { customersUrl } from '@/components/console/customers/customers-url'
import { CustomerTable } from '@/components/console/customers/customer-table'
import { Empty } from '@/components/console/table/empty'
import { FetchCustomerForm } from '@/components/console/customers/fetch-customer-form'
import { PageHeader } from '@/components/console/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { customerStatuses } from '@/lib/billing/subscriptions/customer-statuses'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadCustomers, readCustomersQuery } from '@/lib/console/customers/load-customers'

export const metadata: Metadata = { title: 'Customers' }

export default async function CustomersPage({ params, searchParams }: PageProps<'/console/[merchant]/customers'>) {
  const { merchant } = await openConsole((await params).merchant)
  const home = `/console/${merchant.id}`
  const query = readCustomersQuery(await searchParams)
  const found = await loadCustomers(merchant.id, query)
  if (found.kind === 'customer') redirect(`${home}/customers/${found.id}`)
  const { q, status, sort } = query
  return (
    <>
      <PageHeader title="Customers" />
      <CustomerSearch home={home} query={query} />
      <CustomerFilters home={home} query={query} statuses={customerStatuses} />
      {found.kind === 'unknown_id' && (
        <Empty title={`${q} is not in the mirror`}>
          {q.startsWith('cus_') ? (
            <FetchCustomerForm merchant={merchant.id} customer={q} />
          ) : (
            'Search for its customer.'
          )}
        </Empty>
      )}
      {found.kind === 'rows' && found.rows.length === 0 && (
        <Empty title={q || status ? 'No customers found' : 'No customers yet'}>
          {found.truncated
            ? 'Too many customers match. Type more of the name or address.'
            : q || status
              ? 'The search finds addresses, first names and last names by their first letters.'
              : 'Customers appear with their first Stripe event, or when they open a link.'}
        </Empty>
      )}
      {found.kind === 'rows' && found.rows.length > 0 && (
        <>
          <CustomerTable home={home} rows={found.rows} query={query} timeZone={merchant.timeZone} />
          <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
            {query.after && (
              <ButtonLink look="secondary" href={customersUrl(home, { status, sort })}>
                First page
              </ButtonLink>
            )}
            {found.truncated && <p className="text-sm text-muted">There are more matches. Type more to see them.</p>}
            {found.next && (
              <ButtonLink look="secondary" href={customersUrl(home, { status, sort, after: found.next })}>
                Next page
              </ButtonLink>
            )}
          </div>
        </>
      )}
    </>
  )
}
