import { pool } from '@/lib/db/pool'
import { enqueueReconcile } from './enqueue-reconcile'

const hours = 4

/** The nightly job: every merchant's missed events, and as many of their customers as the night has time for. */
export async function reconcileAll(): Promise<void> {
  const until = new Date(Date.now() + hours * 3_600_000).toISOString()
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM merchants ORDER BY id')
  for (const { id: merchantId } of rows) await enqueueReconcile({ merchantId, replayed: false, until })
}
