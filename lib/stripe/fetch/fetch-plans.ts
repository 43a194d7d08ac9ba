import type { Stripe } from '../client/client'
import { mapBounded } from '../client/map-bounded'
import { previewOptions } from '../client/preview-options'
import { readPlans, type FetchedPlans } from './read-plans'
import { unlessMissing } from '../client/unless-missing'

/** The named prices with their products, for a page that waits. Prices that Stripe no longer has are left out. */
export async function fetchPlans(stripe: Stripe, priceIds: readonly string[]): Promise<FetchedPlans> {
  const found = await mapBounded(priceIds, (id) =>
    unlessMissing(stripe.prices.retrieve(id, { expand: ['product', 'tiers', 'currency_options'] }, previewOptions)),
  )
  return readPlans(found.filter((price) => price !== null))
}
