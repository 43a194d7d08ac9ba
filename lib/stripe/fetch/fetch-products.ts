import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { mapBounded } from '../client/map-bounded'
import { mapProduct } from '../map/map-product'
import type { FetchedProduct } from '@/lib/billing/objects/product'
import { unlessMissing } from '../client/unless-missing'

const idsPerCall = 100

export type FetchedProducts = {
  products: FetchedProduct[]
  /** the ids that Stripe no longer has */
  goneIds: string[]
}

/** The named products, archived ones included. */
export async function fetchProducts(stripe: Stripe, ids: string[]): Promise<FetchedProducts> {
  const slices = Array.from({ length: Math.ceil(ids.length / idsPerCall) }, (_, slice) =>
    ids.slice(slice * idsPerCall, (slice + 1) * idsPerCall),
  )
  const listed = await mapBounded(slices, (slice) =>
    collectPages(stripe.products.list({ ids: slice, limit: idsPerCall })),
  )
  const found = new Map(listed.flat().map((product) => [product.id, mapProduct(product)]))
  // The list leaves deleted products out; only a single retrieve says that they are deleted.
  await mapBounded(
    ids.filter((id) => !found.has(id)),
    async (id) => {
      const product = await unlessMissing(stripe.products.retrieve(id))
      // The SDK's type does not say so, but Stripe answers a deleted product with `deleted: true`.
      if (product && !('deleted' in product)) found.set(id, mapProduct(product))
    },
  )
  return { products: [...found.values()], goneIds: ids.filter((id) => !found.has(id)) }
}
