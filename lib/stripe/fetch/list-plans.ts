import type { Stripe } from '../client/client'
import { previewOptions } from '../client/preview-options'
import { readPlans, type FetchedPlans } from './read-plans'

/** The newest prices that take new subscriptions, at most `most`, for a page that waits. */
export async function listPlans(stripe: Stripe, most: number): Promise<FetchedPlans> {
  const list = stripe.prices.list(
    { active: true, type: 'recurring', limit: 100, expand: ['data.product', 'data.tiers', 'data.currency_options'] },
    previewOptions,
  )
  return readPlans(await list.autoPagingToArray({ limit: most }))
}
