import type { Stripe } from '../client/client'
import type { ProductRow } from './rows'

export function mapProduct(product: Stripe.Product): ProductRow {
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
