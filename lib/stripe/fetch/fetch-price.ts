import type { Stripe } from '../client/client'
import { mapPrice } from '../map/map-price'
import type { PriceRow } from '@/lib/billing/objects/price'
import { unlessMissing } from '../client/unless-missing'

/** The whole price, with tiers and other currencies. Null where Stripe no longer has the price. */
export async function fetchPrice(stripe: Stripe, id: string): Promise<PriceRow | null> {
  const price = await unlessMissing(stripe.prices.retrieve(id, { expand: ['tiers', 'currency_options'] }))
  return price && mapPrice(price)
}
