import { invoicesOf } from '../../invoices/invoices-of'
import { openInvoices } from '../../invoices/open-invoices'
import type { PortalFeatures } from '../../portal-features'
import { hasMeteredItem } from '../../subscriptions/has-metered-item'
import { isLive } from '../../subscriptions/is-live'
import { isPaused } from '../../subscriptions/is-paused'
import { scheduledEnd } from '../../subscriptions/scheduled-end'
import type { Invoice, Subscription } from '../../types'
import type { SubscriptionRequest } from '../subscription-request'
import { isOwnPause } from './is-own-pause'
import { pauseKind, type PauseKind } from './pause-kind'
import { pauseLengths } from './pause-lengths'
import { pausesWithinYear } from './pauses-within-year'
import { serviceOffers } from './service-offers'

export type PauseRefusal =
  | 'subscription_ended'
  | 'feature_disabled'
  | 'not_pausable'
  | 'already_paused'
  | 'pause_trial'
  | 'pause_unpaid'
  | 'pause_pending'
  | 'pause_ending'
  | 'pause_change'
  | 'pause_limit'

type Judged = Pick<
  Subscription,
  | 'id'
  | 'status'
  | 'billingMode'
  | 'collectionMethod'
  | 'items'
  | 'pauseBehavior'
  | 'pauseBeginsAt'
  | 'cancelAt'
  | 'cancelAtPeriodEnd'
  | 'scheduleId'
  | 'plannedChange'
>

/** What the mirror holds of the customer. */
type Known = {
  requests?: readonly SubscriptionRequest[]
  openInvoices?: readonly Invoice[]
  drafts?: readonly Invoice[]
}

/**
 * Why a customer cannot pause a subscription, or set another date for a pause of theirs, or null where that is possible.
 * Only what is paid, renews and does not change otherwise can pause. The invoices of a break in payments are void,
 * so use that is charged after its period would never be charged. A subscription that is paused bills it before.
 */
export function pauseRefusal(
  subscription: Judged,
  features: Pick<PortalFeatures, 'subscriptionPause'>,
  { requests = [], openInvoices: open = [], drafts = [] }: Known,
  now: Date,
): PauseRefusal | null {
  const { subscriptionPause: feature } = features
  if (!isLive(subscription)) return 'subscription_ended'
  if (!feature.enabled) return 'feature_disabled'
  const isOwn = isOwnPause(subscription)
  if (isPaused(subscription) && !isOwn) return 'already_paused'
  if (subscription.status === 'trialing') return 'pause_trial'
  const kind = pauseKind(subscription, features)
  const hasBegun = kind === 'service' && subscription.status === 'paused'
  if (subscription.status !== 'active' && !hasBegun) return 'pause_unpaid'
  // A pause begins with what is paid. What is open is still collected, and a draft is void if it is finalized then.
  if ((!isOwn || hasBegun) && openInvoices(subscription, open).length > 0) return 'pause_unpaid'
  if (!isOwn && invoicesOf(subscription, drafts).some(isRenewal)) return 'pause_pending'
  if (scheduledEnd(subscription)) return 'pause_ending'
  if (subscription.plannedChange || subscription.scheduleId) return 'pause_change'
  if (!offersLength(kind, subscription, features, now)) return isOwn ? 'already_paused' : 'not_pausable'
  const most = feature.pausesPerYear
  const isUsedUp = !isOwn && most !== null && pausesWithinYear(requests, subscription.id, now) >= most
  return isUsedUp ? 'pause_limit' : null
}

/** Whether there is a length to choose. */
function offersLength(
  kind: PauseKind,
  subscription: Judged,
  features: Pick<PortalFeatures, 'subscriptionPause'>,
  now: Date,
): boolean {
  if (kind === 'payments') return !hasMeteredItem(subscription) && pauseLengths(subscription, features).length > 0
  return serviceOffers(features, subscription.pauseBeginsAt ?? now, now).length > 0
}

function isRenewal({ billingReason, total }: Invoice): boolean {
  return billingReason !== 'manual' && total !== 0n
}
