import { ok, type Result } from '@/lib/errors'
import { log } from '@/lib/log'
import { stripeFor, type Stripe } from '@/lib/stripe/client/client'
import type { FetchedPlans } from '@/lib/stripe/fetch/read-plans'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { databaseTime } from '../write/database-time'
import { productImages } from '../write/product-images'
import type { SyncMerchant } from '../customer/sync-leased'
import { withTransaction } from '@/lib/db/with-transaction'
import { writeCatalog } from '../write/write-catalog'

/** Fetches plans and writes them into the mirror; fails as Stripe does. */
export async function writePlans(
  merchant: SyncMerchant,
  fetch: (stripe: Stripe) => Promise<FetchedPlans>,
): Promise<Result> {
  const merchantId = merchant.id
  const takenAt = await databaseTime()
  try {
    const { prices, products } = await fetch(stripeFor(merchant))
    const images = await productImages(merchantId, products)
    const catalog = { products: { products, goneIds: [] }, coupons: [], subscriptions: { prices } }
    await withTransaction((client) => writeCatalog(client, { merchantId, takenAt }, catalog, images))
    return ok()
  } catch (error) {
    const failure = stripeFailure(error)
    log.warn({ merchantId, code: failure.code }, 'plans could not be fetched')
    return failure
  }
}
