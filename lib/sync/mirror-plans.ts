import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { stripeFor } from '@/lib/stripe/client'
import { fetchPlans } from '@/lib/stripe/fetch-plans'
import { stripeFailure } from '@/lib/stripe/stripe-failure'
import { databaseTime } from './database-time'
import { productImages } from './product-images'
import type { SyncMerchant } from './sync-leased'
import { withTransaction } from './with-transaction'
import { writeCatalog } from './write-catalog'

const missing = `
  SELECT id FROM unnest($2::text[]) AS wanted (id)
  WHERE NOT EXISTS (SELECT FROM prices p WHERE p.merchant_id = $1 AND p.id = wanted.id)`

/**
 * Brings prices into the mirror that nobody has subscribed to yet, with their products; Stripe's events keep them in step
 * from then on. False where Stripe did not answer, so that some may be missing.
 */
export async function mirrorPlans(merchant: SyncMerchant, priceIds: readonly string[]): Promise<boolean> {
  const { rows } = await pool().query<{ id: string }>(missing, [merchant.id, priceIds])
  if (rows.length === 0) return true
  try {
    const takenAt = await databaseTime()
    const { prices, products } = await fetchPlans(stripeFor(merchant), rows.map(({ id }) => id))
    const images = await productImages(merchant.id, products)
    const catalog = { products: { products, goneIds: [] }, subscriptions: { prices } }
    await withTransaction((client) => writeCatalog(client, { merchantId: merchant.id, takenAt }, catalog, images))
    return true
  } catch (error) {
    const { code } = stripeFailure(error)
    log.warn({ merchantId: merchant.id, code }, 'plans could not be fetched')
    return false
  }
}
