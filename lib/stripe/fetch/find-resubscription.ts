import { isLive } from '@/lib/billing/subscriptions/is-live'
import type { SubscriptionStatus } from '@/lib/billing/types'
import { collectPages } from '../client/collect-pages'
import type { Stripe } from '../client/client'
import { intentKey, resubscribedFromKey } from '../map/resubscription-metadata'

type Wanted = { customer: string; intent: string; endedSubscription: string }

/**
 * The subscription that replaced an ended one: the one that this intent made, whatever its state, or else a live one
 * that another intent made (two tabs, a second click). Null where there is none. Its `latest_invoice` is expanded.
 */
export async function findResubscription(
  stripe: Stripe,
  { customer, intent, endedSubscription }: Wanted,
): Promise<Stripe.Subscription | null> {
  const all = await collectPages(
    stripe.subscriptions.list({ customer, status: 'all', limit: 100, expand: ['data.latest_invoice'] }),
  )
  const own = all.find(({ metadata }) => metadata[intentKey] === intent)
  const running = all.find(
    ({ metadata, status }) =>
      metadata[resubscribedFromKey] === endedSubscription && isLive({ status: status as SubscriptionStatus }),
  )
  return own ?? running ?? null
}
