import type { Stripe } from './client'
import { mapPrice } from './map-price'
import { mapProduct } from './map-product'
import type { PriceRow, ProductRow } from './rows'

export type FetchedPlans = { prices: PriceRow[]; products: ProductRow[] }

/** Prices with their products, each once. Needs `product` expanded; what has none any more is left out. */
export function readPlans(found: readonly Stripe.Price[]): FetchedPlans {
  const plans = found.flatMap((price) => {
    const { product } = price
    return typeof product === 'object' && !product.deleted
      ? [{ price: mapPrice(price), product: mapProduct(product) }]
      : []
  })
  return {
    prices: plans.map(({ price }) => price),
    products: [...new Map(plans.map(({ product }) => [product.id, product])).values()],
  }
}
