import type { Stripe } from './client'
import { mapPrice } from './map-price'
import type { PriceRow } from './rows'
import { unlessMissing } from './unless-missing'

/** Null where Stripe has no such price any more. */
export async function fetchPrice(stripe: Stripe, id: string): Promise<PriceRow | null> {
  const price = await unlessMissing(stripe.prices.retrieve(id))
  return price && mapPrice(price)
}
