import type { CustomersQuery } from '@/lib/console/customers/load-customers'

type Shown = Pick<CustomersQuery, 'status' | 'sort'> & { q?: string; after?: string }

/** The address of the list of customers with a filter and an order. What is usual is left out. */
export function customersUrl(home: string, { q, status, sort, after }: Shown): string {
  const parameters = new URLSearchParams({
    ...(q && { q }),
    ...(status && { status }),
    ...(sort !== 'newest' && { sort }),
    ...(after && { after }),
  })
  return `${home}/customers${parameters.size > 0 ? `?${parameters}` : ''}`
}
