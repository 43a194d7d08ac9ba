import { fail } from '@/lib/errors'
import { isBackground } from '@/lib/stripe-rate/background'
import { joinSync } from './join-sync'
import { keepLease } from '../lease/keep-lease'
import { syncLeased, type SyncMerchant, type SyncResult } from './sync-leased'
import { everything, joinScopes, type SyncScope } from './sync-scope'

export type { SyncMerchant, SyncResult }

type Options = {
  /** what to fetch, besides what the customer's unhandled events ask for; everything unless given, null for the events' alone */
  scope?: SyncScope | null
  /** milliseconds to wait for another sync of the same customer */
  wait?: number
  /** the server's clock */
  now?: Date
}

/**
 * Makes the mirror equal to Stripe for one customer, by refetching, and marks the events received before as handled.
 * Those who ask while another sync of the customer goes on share the one that follows it. Fails with `conflict` where the
 * other goes on for longer than `wait`, `not_found` where Stripe has no such customer, and what `stripeFailure` tells; then
 * the mirror stays as it was. Throws what the database throws.
 */
export async function syncCustomer(
  merchant: SyncMerchant,
  customerId: string,
  { scope = everything, wait = 10_000, now = new Date() }: Options = {},
): Promise<SyncResult> {
  const synced = await joinSync({
    // A job's calls wait for those of people, who must not wait for a job's.
    name: `${merchant.id} ${customerId} ${isBackground() ? 'job' : 'person'} ${wait}`,
    owner: { merchantId: merchant.id, customerId },
    wait,
    asked: { scope, now },
    begin: (lease, all) =>
      keepLease(lease, () =>
        syncLeased(
          merchant,
          lease,
          joinScopes(all.flatMap((one) => one.scope ?? [])),
          latest(all.map((one) => one.now)),
        ),
      ),
  })
  return synced ?? fail('conflict', { reason: 'busy' })
}

function latest(times: Date[]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())))
}
