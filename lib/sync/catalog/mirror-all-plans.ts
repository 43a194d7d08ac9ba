import type { Result } from '@/lib/errors'
import { listPlans } from '@/lib/stripe/fetch/list-plans'
import type { SyncMerchant } from '../customer/sync-leased'
import { writePlans } from './write-plans'

/** Mirrors at most `most` of the prices that the account sells. Fails as Stripe does. */
export async function mirrorAllPlans(merchant: SyncMerchant, most: number): Promise<Result> {
  return writePlans(merchant, (stripe) => listPlans(stripe, most))
}
