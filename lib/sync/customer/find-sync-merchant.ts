import { pool } from '@/lib/db/pool'
import type { SyncMerchant } from './sync-leased'

/** What a job needs of its merchant to call Stripe; null for a merchant that is gone. */
export async function findSyncMerchant(merchantId: string): Promise<SyncMerchant | null> {
  const { rows } = await pool().query<SyncMerchant>(
    'SELECT id, stripe_account_id AS "stripeAccountId" FROM merchants WHERE id = $1',
    [merchantId],
  )
  return rows[0] ?? null
}
