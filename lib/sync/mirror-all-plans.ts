import type { Result } from '@/lib/errors'
import { listPlans } from '@/lib/stripe/list-plans'
import type { SyncMerchant } from './sync-leased'
import { writePlans } from './write-plans'

/** Brings what the account sells into the mirror, as many prices as `most`. Fails as Stripe does. */
export async function mirrorAllPlans(merchant: SyncMerchant, most: number): Promise<Result> {
  return writePlans(merchant, (stripe) => listPlans(stripe, most))
}
