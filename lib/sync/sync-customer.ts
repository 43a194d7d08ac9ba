import { fail } from '@/lib/errors'
import { keepLease } from './keep-lease'
import { syncLeased, type SyncMerchant, type SyncResult } from './sync-leased'
import { everything, type SyncScope } from './sync-scope'
import { takeLease } from './take-lease'

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
 * Fails with `conflict` while another sync of the customer goes on, `not_found` where Stripe has no such customer,
 * and what `stripeFailure` tells; then the mirror stays as it was. Throws what the database throws.
 */
export async function syncCustomer(
  merchant: SyncMerchant,
  customerId: string,
  { scope = everything, wait = 10_000, now = new Date() }: Options = {},
): Promise<SyncResult> {
  const lease = await takeLease({ merchantId: merchant.id, customerId }, wait)
  if (!lease) return fail('conflict', { reason: 'busy' })
  return keepLease(lease, () => syncLeased(merchant, lease, scope, now))
}
