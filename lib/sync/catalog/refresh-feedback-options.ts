import { pool } from '@/lib/db/pool'
import type { SyncMerchant } from '../customer/sync-leased'
import { mirrorFeedbackOptions } from './mirror-feedback-options'

const known = 'SELECT EXISTS (SELECT FROM feedback_options WHERE merchant_id = $1) AS any'

/** Mirrors the merchant's own reasons for cancelling again, where there are any. What fails is tried the next night. */
export async function refreshFeedbackOptions(merchant: SyncMerchant): Promise<void> {
  const { rows } = await pool().query<{ any: boolean }>(known, [merchant.id])
  if (rows[0]?.any) await mirrorFeedbackOptions(merchant)
}
