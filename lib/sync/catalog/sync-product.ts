import type pg from 'pg'
import { pool } from '@/lib/db/pool'
import { stripeFor } from '@/lib/stripe/client/client'
import { fetchProducts } from '@/lib/stripe/fetch/fetch-products'
import { databaseTime } from '../write/database-time'
import { addJob } from '@/lib/jobs/add-job'
import { leaseSeconds } from '../lease/lease-seconds'
import { productImages } from '../write/product-images'
import type { SyncMerchant } from '../customer/sync-customer'
import { withTransaction } from '@/lib/db/with-transaction'
import { writeCatalog } from '../write/write-catalog'

/**
 * Refetches a product that the mirror has; invoices that show it get its new name. `alongside` joins the transaction.
 * Throws what Stripe or the database throws.
 */
export async function syncProduct(
  merchant: SyncMerchant,
  productId: string,
  alongside: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  const findName = 'SELECT name FROM products WHERE merchant_id = $1 AND id = $2'
  const {
    rows: [known],
  } = await pool().query<{ name: string }>(findName, [merchant.id, productId])
  if (!known) return withTransaction(alongside)
  const takenAt = await databaseTime()
  const products = await fetchProducts(stripeFor(merchant), [productId])
  const images = await productImages(merchant.id, products.products)
  await withTransaction(async (client) => {
    const fetch = { merchantId: merchant.id, takenAt, always: true }
    await writeCatalog(client, fetch, { products, coupons: [], subscriptions: null }, images)
    const payload = { merchantId: merchant.id, productId }
    const key = `plans:${merchant.id}:${productId}`
    await addJob(client, 'refresh_plan_names', payload, { key })
    // By then, a sync that read the old name has written it or has lost its lease.
    await addJob(client, 'refresh_plan_names', payload, { key: `${key}:again`, delay: 2 * leaseSeconds })
    await alongside(client)
  })
}
