import type { SqlClient } from '@/lib/db/sql-client'
import { addJob } from '@/lib/jobs/add-job'

type Delivery = { merchantId: string; endpointId: string; id: string }

/** Has a delivery attempted by a job, after `delay` seconds. An endpoint is told one thing at a time. */
export async function enqueueDelivery(
  client: SqlClient,
  { merchantId, endpointId, id }: Delivery,
  delay = 0,
): Promise<void> {
  const key = `delivery:${merchantId}:${id}`
  const queue = `webhooks:${merchantId}:${endpointId}`
  // Customers' syncs go first.
  await addJob(client, 'deliver_webhook', { merchantId, deliveryId: id }, { key, queue, delay, priority: 5 })
}
