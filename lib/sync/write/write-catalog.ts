import type pg from 'pg'
import type { FetchedProducts } from '@/lib/stripe/fetch/fetch-products'
import type { Coupon } from '@/lib/billing/objects/coupon'
import type { PriceRow } from '@/lib/billing/objects/price'
import { upsertCatalog } from './upsert-catalog'

type Catalog = { products: FetchedProducts; coupons: Coupon[]; subscriptions: { prices: PriceRow[] } | null }
type Fetch = { merchantId: string; takenAt: string; always?: boolean }

/** Writes the products, prices and coupons of a sync. A product that Stripe deleted keeps its name. */
export async function writeCatalog(
  client: pg.ClientBase,
  { merchantId, takenAt, always }: Fetch,
  { products: { products, goneIds }, coupons, subscriptions }: Catalog,
  images: ReadonlyMap<string, string | null>,
): Promise<void> {
  const fetched = { merchantId, fetchedAt: takenAt, always }
  const withImages = products.map((product) => ({ ...product, imageId: images.get(product.id) ?? null }))
  await upsertCatalog(client, 'products', withImages, fetched)
  await upsertCatalog(client, 'prices', subscriptions?.prices ?? [], fetched)
  await upsertCatalog(client, 'coupons', coupons, fetched)
  if (goneIds.length === 0) return
  await client.query(
    `INSERT INTO products AS old (merchant_id, id, name, deleted, fetched_at)
     SELECT $1, id, '', true, $3::timestamptz FROM unnest($2::text[]) AS gone (id) ORDER BY id
     ON CONFLICT (merchant_id, id) DO UPDATE SET deleted = true, fetched_at = excluded.fetched_at
       WHERE NOT old.deleted AND old.fetched_at <= excluded.fetched_at`,
    [merchantId, goneIds, takenAt],
  )
}
