import { customerQueue } from '@/lib/jobs/customer-queue'
import type { Job } from '@/lib/jobs/job'

type Wanted = {
  merchantId: string
  customerId: string
  /** everything of the customer's, rather than what the events received since the last sync can have changed */
  full?: boolean
}

/** The sync of a customer as a job: one at a time for each customer, and a burst of them is one. */
export function syncJob({ merchantId, customerId, full = false }: Wanted): Job<'sync_customer'> {
  const key = `customer:${merchantId}:${customerId}`
  const queue = customerQueue(merchantId, customerId)
  return { task: 'sync_customer', payload: { merchantId, customerId, full }, queue, key: full ? `${key}:full` : key }
}
