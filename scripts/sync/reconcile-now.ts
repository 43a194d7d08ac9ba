import { SingleBar } from 'cli-progress'
import { db } from '../../lib/db/client'
import { reconcileSlice } from '../../lib/sync/reconcile/reconcile-slice'
import type { SyncMerchant } from '../../lib/sync/customer/sync-customer'
import { replaySince } from './replay-since'

/** Reconciles the whole merchant now, continuing an unfinished run. */
export async function reconcileNow(merchant: SyncMerchant & { name: string }): Promise<void> {
  await replaySince(merchant)
  const total = await db.customer.count({ where: { merchantId: merchant.id, deleted: false } })
  const bar = new SingleBar({ format: '{bar} {value} of {total} customers', noTTYOutput: true })
  bar.start(total, 0)
  for (;;) {
    const { done, counts } = await reconcileSlice(merchant)
    bar.setTotal(Math.max(total, counts.customers ?? 0))
    bar.update(counts.customers ?? 0)
    if (!done) continue
    bar.stop()
    const { customers = 0, unknown = 0, failed = 0 } = counts
    return console.log(`${customers} customers reconciled, ${unknown} of them new to the mirror, ${failed} failed`)
  }
}
