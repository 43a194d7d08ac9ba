import { listPlans } from '@/lib/stripe/list-plans'
import type { SyncMerchant } from './sync-leased'
import { writePlans } from './write-plans'

/** Brings what the account sells into the mirror, as many prices as `most`. False where Stripe did not answer. */
export async function mirrorAllPlans(merchant: SyncMerchant, most: number): Promise<boolean> {
  return writePlans(merchant, (stripe) => listPlans(stripe, most))
}
