import type { Stripe } from '../client/client'
import type { FetchedProduct } from '@/lib/billing/objects/product'

export function mapProduct(product: Stripe.Product): FetchedProduct {
  return {
    id: product.id,
    name: product.name,
    description: product.description,
    active: product.active,
    images: product.images,
    unitLabel: product.unit_label ?? null,
    deleted: false,
  }
}
