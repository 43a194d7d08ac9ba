import { customerQueue } from '@/lib/jobs/customer-queue'
import type { Job } from '@/lib/jobs/job'

type Wanted = {
  merchantId: string
  customerId: string
  /** fetch everything, rather than only what the events since the last sync can have changed */
  full?: boolean
}

/** The sync of a customer as a job. Jobs of one customer run one after the other, and a burst of them becomes one. */
export function syncJob({ merchantId, customerId, full = false }: Wanted): Job<'sync_customer'> {
  const key = `customer:${merchantId}:${customerId}`
  const queue = customerQueue(merchantId, customerId)
  return { task: 'sync_customer', payload: { merchantId, customerId, full }, queue, key: full ? `${key}:full` : key }
}
