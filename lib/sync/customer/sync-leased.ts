import { fail, ok, type Result } from '@/lib/errors'
import { log } from '@/lib/log'
import { metrics } from '@/lib/observe/metrics'
import { timeOutcome } from '@/lib/observe/time-outcome'
import { stripeFor, type Stripe } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { fetchSnapshot } from './fetch-snapshot'
import { findSyncState } from './find-sync-state'
import { productImages } from '../write/product-images'
import { everything, joinScopes, type SyncScope } from './sync-scope'
import type { Lease } from '../lease/take-lease'
import { writeSnapshot } from './write-snapshot'

export type SyncMerchant = { id: string; stripeAccountId: string | null }

/** `deleted`: Stripe has deleted the customer, and the mirror says so. */
export type SyncResult = Result<{ deleted: boolean }>

/**
 * A sync under a lease that the caller holds: `syncCustomer`, or an action between its call to Stripe and its answer.
 * `asked`: what to fetch besides what unhandled events ask for; null for nothing else. `staged`: objects listed some
 * time ago, for a customer who is not mirrored yet; events are then left for a later sync.
 */
export async function syncLeased(
  merchant: SyncMerchant,
  lease: Lease,
  asked: SyncScope | null,
  now: Date,
  staged?: Stripe,
): Promise<SyncResult> {
  const outcomeOf = (synced: SyncResult) => (synced.ok ? 'ok' : synced.code)
  return timeOutcome(metrics().syncs, {}, () => sync(merchant, lease, asked, now, staged), outcomeOf)
}

async function sync(
  merchant: SyncMerchant,
  lease: Lease,
  asked: SyncScope | null,
  now: Date,
  staged: Stripe | undefined,
): Promise<SyncResult> {
  const state = await findSyncState(lease)
  const scope = state.mirrored
    ? joinScopes([...(asked ? [asked] : []), ...state.events.map(({ scope }) => scope)])
    : everything
  if (!scope) return ok({ deleted: false })
  const isStaged = staged !== undefined && !state.mirrored
  const stripe = isStaged ? staged : stripeFor(merchant)
  try {
    const snapshot = await fetchSnapshot(stripe, lease.customerId, scope, state)
    const images = await productImages(merchant.id, snapshot.products.products)
    const events = isStaged ? [] : state.events
    const written = await writeSnapshot(lease, { scope, snapshot, images, events, mirrored: state.mirrored, now })
    if (!written) return fail('conflict', { reason: 'superseded' })
    if (snapshot.customer === 'missing') return fail('not_found')
    if (snapshot.customer === 'deleted') return state.mirrored ? ok({ deleted: true }) : fail('not_found')
    return ok({ deleted: false })
  } catch (error) {
    const failure = stripeFailure(error)
    log.warn(
      { merchantId: merchant.id, customerId: lease.customerId, code: failure.code, ...failure.details },
      'sync failed',
    )
    return failure
  }
}
