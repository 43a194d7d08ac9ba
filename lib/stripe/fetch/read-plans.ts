import type { Stripe } from '../client/client'
import { mapPrice } from '../map/map-price'
import { mapProduct } from '../map/map-product'
import type { PriceRow } from '@/lib/billing/objects/price'
import type { FetchedProduct } from '@/lib/billing/objects/product'

export type FetchedPlans = { prices: PriceRow[]; products: FetchedProduct[] }

/** Prices with their products, each once. Needs `product` expanded. A price whose product was deleted is left out. */
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
