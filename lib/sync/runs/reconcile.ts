import { pool } from '@/lib/db/pool'
import { findSyncMerchant } from '../find-sync-merchant'
import { addJob } from '../jobs/add-job'
import { reconcileSlice } from './reconcile-slice'
import { replayEvents } from './replay-events'

const hours = 4

/** The night's job: every merchant's missed events, and as many of their customers as the night has time for. */
export async function reconcileAll(): Promise<void> {
  const until = new Date(Date.now() + hours * 3_600_000).toISOString()
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM merchants ORDER BY id')
  for (const { id } of rows) await enqueue(id, { replayed: false, until })
}

/**
 * One merchant's slice, which asks for the next; from the first on, events are replayed. When the night is over the run
 * stays open, and the next night goes on with it.
 */
export async function reconcileMerchant(merchantId: string, { replayed, until }: { replayed: boolean; until: string }): Promise<void> {
  const merchant = await findSyncMerchant(merchantId)
  if (!merchant || new Date() > new Date(until)) return
  if (!replayed) await replayEvents(merchant)
  const { done } = await reconcileSlice(merchant)
  if (!done) await enqueue(merchantId, { replayed: true, until })
}

async function enqueue(merchantId: string, payload: { replayed: boolean; until: string }): Promise<void> {
  // One queue, so that however many merchants there are, reconciling takes one of a worker's places.
  const spec = { key: `reconcile:${merchantId}`, queue: 'reconcile', priority: 10 }
  await addJob(pool(), 'reconcile_merchant', { merchantId, ...payload }, spec)
}
