import type { Result } from '@/lib/errors'
import { listPlans } from '@/lib/stripe/fetch/list-plans'
import type { SyncMerchant } from '../customer/sync-leased'
import { writePlans } from './write-plans'

/** Brings what the account sells into the mirror, as many prices as `most`. Fails as Stripe does. */
export async function mirrorAllPlans(merchant: SyncMerchant, most: number): Promise<Result> {
  return writePlans(merchant, (stripe) => listPlans(stripe, most))
}
