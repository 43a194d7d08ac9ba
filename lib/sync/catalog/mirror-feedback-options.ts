import { pool } from '@/lib/db/pool'
import { ok, type Result } from '@/lib/errors'
import { log } from '@/lib/log'
import { stripeFor } from '@/lib/stripe/client/client'
import { collectPages } from '@/lib/stripe/client/collect-pages'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { databaseTime } from '../write/database-time'
import type { SyncMerchant } from '../customer/sync-leased'

// Our translations stay as they are. What was read earlier does not overwrite what was read later.
const write = `
  INSERT INTO feedback_options (merchant_id, id, description, active, updated_at)
  SELECT $1, o.id, o.description, o.active, $3 FROM json_to_recordset($2) AS o (id text, description text, active boolean)
  ON CONFLICT (merchant_id, id) DO UPDATE
  SET description = excluded.description, active = excluded.active, updated_at = excluded.updated_at
  WHERE feedback_options.updated_at <= excluded.updated_at`

/** Mirrors the merchant's own reasons for cancelling. Stripe sends no events about them. Fails as Stripe does. */
export async function mirrorFeedbackOptions(merchant: SyncMerchant): Promise<Result> {
  const takenAt = await databaseTime()
  try {
    const all = await collectPages(stripeFor(merchant).billing.feedbackOptions.list({ limit: 100 }))
    const options = all.map(({ id, description, status }) => ({ id, description, active: status === 'active' }))
    await pool().query(write, [merchant.id, JSON.stringify(options), takenAt])
    return ok()
  } catch (error) {
    const failure = stripeFailure(error)
    log.warn({ merchantId: merchant.id, ...failure }, 'feedback options could not be fetched')
    return failure
  }
}
