import { db } from '@/lib/db/client'
import { findSyncMerchant } from '@/lib/sync/find-sync-merchant'
import { JobFailed } from '@/lib/sync/jobs/job-failed'
import { carryOutIntent } from './carry-out-intent'

/** The job behind every intent: goes on where the customer's own request could not. Throws to be tried again later. */
export async function finishIntent(merchantId: string, intentId: string): Promise<void> {
  const [merchant, intent] = await Promise.all([
    findSyncMerchant(merchantId),
    db.intent.findUnique({ where: { merchantId_id: { merchantId, id: intentId } } }),
  ])
  if (!merchant || intent?.status !== 'received') return
  const after = await carryOutIntent(merchant, intent)
  if (after.status === 'received') throw new JobFailed('stripe_unavailable')
}
