import { findSyncMerchant } from '../customer/find-sync-merchant'
import type { Tasks } from '@/lib/jobs/tasks'
import { enqueueReconcile } from './enqueue-reconcile'
import { reconcileSlice } from './reconcile-slice'
import { replayEvents } from '../events/replay-events'

/**
 * One merchant's slice, which asks for the next; before the first, events are replayed. When the night is over the run
 * stays open, and the next night goes on with it.
 */
export async function reconcileMerchant({ merchantId, replayed, until }: Tasks['reconcile_merchant']): Promise<void> {
  const merchant = await findSyncMerchant(merchantId)
  if (!merchant || new Date() > new Date(until)) return
  if (!replayed) await replayEvents(merchant)
  const { done } = await reconcileSlice(merchant)
  if (!done) await enqueueReconcile({ merchantId, replayed: true, until })
}
