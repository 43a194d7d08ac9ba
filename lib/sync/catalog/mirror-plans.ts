import { pool } from '@/lib/db/pool'
import { ok, type Result } from '@/lib/errors'
import { fetchPlans } from '@/lib/stripe/fetch/fetch-plans'
import type { SyncMerchant } from '../customer/sync-leased'
import { writePlans } from './write-plans'

// A sync of subscriptions mirrors prices, but not all of each.
const missing = `
  SELECT id FROM unnest($2::text[]) AS wanted (id)
  WHERE NOT EXISTS (
    SELECT FROM prices p WHERE p.merchant_id = $1 AND p.id = wanted.id
      AND p.currency_options IS NOT NULL AND (p.billing_scheme <> 'tiered' OR p.tiers IS NOT NULL))`

/**
 * Mirrors prices that the mirror lacks, or has without their tiers and other currencies, with their products; Stripe's
 * events keep them up to date from then on. Fails as Stripe does, and some of them may then be missing.
 */
export async function mirrorPlans(merchant: SyncMerchant, priceIds: readonly string[]): Promise<Result> {
  const { rows } = await pool().query<{ id: string }>(missing, [merchant.id, priceIds])
  return rows.length === 0
    ? ok()
    : writePlans(merchant, (stripe) =>
        fetchPlans(
          stripe,
          rows.map(({ id }) => id),
        ),
      )
}
