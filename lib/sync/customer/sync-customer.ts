import { fail } from '@/lib/errors'
import { isBackground } from '@/lib/stripe-rate/background'
import { joinSync } from './join-sync'
import { keepLease } from '../lease/keep-lease'
import { syncLeased, type SyncMerchant, type SyncResult } from './sync-leased'
import { everything, joinScopes, type SyncScope } from './sync-scope'

export type { SyncMerchant, SyncResult }

type Options = {
  /**
   * what to fetch besides what the customer's unhandled events ask for; everything by default, null for nothing else
   */
  scope?: SyncScope | null
  /** milliseconds to wait for another sync of the same customer */
  wait?: number
  /** the server's clock, for tests; otherwise that of the moment when the sync begins */
  now?: Date
}

/**
 * Makes the mirror equal to Stripe for one customer by refetching, and marks the events received before as handled.
 * Callers who ask during another sync of the customer share the one that follows.
 * Fails with `conflict` where the other sync takes longer than `wait`, with `not_found` where Stripe has no such
 * customer, and as `stripeFailure` says; the mirror then stays as it was. Throws what the database throws.
 */
export async function syncCustomer(
  merchant: SyncMerchant,
  customerId: string,
  { scope = everything, wait = 10_000, now }: Options = {},
): Promise<SyncResult> {
  const synced = await joinSync({
    // A job's calls wait for people's calls, so people must not share a job's sync.
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
          beginning(all.flatMap((one) => one.now ?? [])),
        ),
      ),
  })
  return synced ?? fail('conflict', { reason: 'busy' })
}

/**
 * When the sync begins to read Stripe. It waited for others, whose changes it sees: dated by when it was asked for, the
 * mirror would look older than what they did.
 */
function beginning(given: Date[]): Date {
  return given.length > 0 ? new Date(Math.max(...given.map((time) => time.getTime()))) : new Date()
}
