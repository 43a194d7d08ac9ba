import { findSyncMerchant } from '../customer/find-sync-merchant'
import type { Tasks } from '@/lib/jobs/tasks'
import { enqueueReconcile } from './enqueue-reconcile'
import { reconcileSlice } from './reconcile-slice'
import { refreshFeedbackOptions } from '../catalog/refresh-feedback-options'
import { replayEvents } from '../events/replay-events'

/**
 * One slice of a merchant's reconciliation, which asks for the next. Before the first slice, events are replayed and
 * the merchant's own reasons for cancelling are read. A run that the night does not finish stays open, and the next
 * night continues it.
 */
export async function reconcileMerchant({ merchantId, replayed, until }: Tasks['reconcile_merchant']): Promise<void> {
  const merchant = await findSyncMerchant(merchantId)
  if (!merchant || new Date() > new Date(until)) return
  if (!replayed) {
    await replayEvents(merchant)
    await refreshFeedbackOptions(merchant)
  }
  const { done } = await reconcileSlice(merchant)
  if (!done) await enqueueReconcile({ merchantId, replayed: true, until })
}
