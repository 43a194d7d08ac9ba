import { pool } from '@/lib/db/pool'
import { addJob } from '@/lib/jobs/add-job'
import type { Tasks } from '@/lib/jobs/tasks'

/**
 * Asks for a merchant's next slice. All merchants share one queue, so reconciling never takes more than one of a
 * worker's places.
 */
export async function enqueueReconcile(slice: Tasks['reconcile_merchant']): Promise<void> {
  const spec = { key: `reconcile:${slice.merchantId}`, queue: 'reconcile', priority: 10 }
  await addJob(pool(), 'reconcile_merchant', slice, spec)
}
