import type { Universe } from '../../core/store/universe'
import type { Price } from '../objects'

/**
 * Makes the price and product that Stripe adds to an invoice item given only by its amount. Neither is active, so
 * nothing else can use them.
 */
export function amountPrice(
  universe: Universe,
  item: { unitAmountDecimal: string; currency: string; description: string | null; created: number },
): Price {
  const { unitAmountDecimal, currency, created } = item
  const product = universe.collection('product').insert({
    id: universe.newId('prod'),
    object: 'product',
    active: false,
    created,
    default_price: null,
    description: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: {},
    name: item.description ?? 'Invoice item',
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: created,
    url: null,
  })
  const unitAmount = Number(unitAmountDecimal)
  return universe.collection('price').insert({
    id: universe.newId('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created,
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: product.id,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: Number.isInteger(unitAmount) ? unitAmount : null,
    unit_amount_decimal: unitAmountDecimal,
  })
}
