import type { Stripe } from '../client/client'
import { previewOptions } from '../client/preview-options'
import { readPlans, type FetchedPlans } from './read-plans'

/** What can be subscribed to anew, the newest first, as many as `most`; for a page that waits for it. */
export async function listPlans(stripe: Stripe, most: number): Promise<FetchedPlans> {
  const list = stripe.prices.list(
    { active: true, type: 'recurring', limit: 100, expand: ['data.product'] },
    previewOptions,
  )
  return readPlans(await list.autoPagingToArray({ limit: most }))
}
