import type { SqlClient } from '@/lib/db/sql-client'
import { addJob } from '@/lib/jobs/add-job'
import { syncJob } from './sync-job'

/** Adds a job that syncs the customer, after `delay` seconds. */
export async function enqueueSync(client: SqlClient, wanted: Parameters<typeof syncJob>[0], delay = 0): Promise<void> {
  const { task, payload, ...spec } = syncJob(wanted)
  await addJob(client, task, payload, { ...spec, delay })
}
