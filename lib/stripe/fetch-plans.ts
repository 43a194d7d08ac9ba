import type { Stripe } from './client'
import { mapBounded } from './map-bounded'
import { mapPrice } from './map-price'
import { mapProduct } from './map-product'
import { previewOptions } from './preview-options'
import type { PriceRow, ProductRow } from './rows'
import { unlessMissing } from './unless-missing'

/** Prices with their products, for a page that waits for them; those that Stripe has no more, or without a product, are left out. */
export async function fetchPlans(stripe: Stripe, priceIds: readonly string[]): Promise<{ prices: PriceRow[]; products: ProductRow[] }> {
  const found = await mapBounded(priceIds, (id) => unlessMissing(stripe.prices.retrieve(id, { expand: ['product'] }, previewOptions)))
  const plans = found.flatMap((price) => {
    const product = price?.product
    return price && typeof product === 'object' && !product.deleted ? [{ price: mapPrice(price), product: mapProduct(product) }] : []
  })
  return { prices: plans.map(({ price }) => price), products: [...new Map(plans.map(({ product }) => [product.id, product])).values()] }
}
