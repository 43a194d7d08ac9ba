import type pg from 'pg'
import { pool } from '@/lib/db/pool'
import { stripeFor } from '@/lib/stripe/client/client'
import { fetchPrice } from '@/lib/stripe/fetch/fetch-price'
import { databaseTime } from '../write/database-time'
import type { SyncMerchant } from '../customer/sync-customer'
import { upsertCatalog } from '../write/upsert-catalog'
import { withTransaction } from '@/lib/db/with-transaction'

/**
 * Refetches a price that the mirror has. `alongside` joins the transaction. Throws what Stripe or the database throws.
 */
export async function syncPrice(
  merchant: SyncMerchant,
  priceId: string,
  alongside: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  const findPrice = 'SELECT FROM prices WHERE merchant_id = $1 AND id = $2'
  const { rowCount } = await pool().query(findPrice, [merchant.id, priceId])
  const fetchedAt = await databaseTime()
  // Stripe deletes a price only if it was never used, so nothing in the mirror shows it.
  const price = rowCount === 0 ? null : await fetchPrice(stripeFor(merchant), priceId)
  await withTransaction(async (client) => {
    if (price) await upsertCatalog(client, 'prices', [price], { merchantId: merchant.id, fetchedAt, always: true })
    await alongside(client)
  })
}
