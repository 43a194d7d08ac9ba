import type pg from 'pg'
import { addJob } from './jobs/add-job'

type Wanted = {
  merchantId: string
  customerId: string
  /** everything of the customer's, rather than what the events received since the last sync can have changed */
  full?: boolean
}

/** Has the customer synced soon, by a job: one at a time for each customer, and a burst of calls is one sync. */
export async function enqueueSync(client: Pick<pg.ClientBase, 'query'>, wanted: Wanted): Promise<void> {
  const { merchantId, customerId, full = false } = wanted
  const queue = `customer:${merchantId}:${customerId}`
  await addJob(client, 'sync_customer', { merchantId, customerId, full }, { queue, key: full ? `${queue}:full` : queue })
}
