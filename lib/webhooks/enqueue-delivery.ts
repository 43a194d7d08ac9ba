import type { SqlClient } from '@/lib/db/sql-client'
import { addJob } from '@/lib/jobs/add-job'

type Delivery = { merchantId: string; endpointId: string; id: string }

/** Adds a job that attempts a delivery after `delay` seconds. The deliveries of an endpoint run one after the other. */
export async function enqueueDelivery(
  client: SqlClient,
  { merchantId, endpointId, id }: Delivery,
  delay = 0,
): Promise<void> {
  const key = `delivery:${merchantId}:${id}`
  const queue = `webhooks:${merchantId}:${endpointId}`
  // A lower priority than customers' syncs.
  await addJob(client, 'deliver_webhook', { merchantId, deliveryId: id }, { key, queue, delay, priority: 5 })
}
