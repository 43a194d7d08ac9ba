import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { creditUnused } from './cancel-subscription'
import { announceChange, changeQuietly, itemList } from './change-subscription'
import { dropPendingChange } from '../pending/drop-pending-change'
import { collectInvoice } from '../invoices/collect-invoice'
import { finalizeInvoice } from '../invoices/finalize-invoice'
import { newInvoiceItem } from '../lines/new-invoice-item'
import { pendingItems } from '../lines/pending-items'
import type { Invoice, Subscription } from '../objects'
import { outstandingUsageAt } from '../lines/usage-at-end'

export type PauseReason = 'pause_requested' | 'trial_end_without_payment_method'

export interface Pause {
  /** Licensed items are credited from now or from the start of their period. */
  unusedFrom: 'now' | 'item_current_period_start' | 'none'
  billsUsage: boolean
  invoicesNow: boolean
}

/**
 * Pauses a subscription on request. It makes no invoices and begins no periods until it is resumed. Throws Stripe's
 * error for one that cannot be paused: https://docs.stripe.com/billing/subscriptions/pause#limitations
 */
export function pauseSubscription(universe: Universe, id: string, pause: Pause, isScheduled = false): Subscription {
  const known = universe.collection('subscription').require(id)
  if (known.schedule && !isScheduled) {
    throw invalidRequest('You cannot pause a subscription that has a schedule attached.')
  }
  requirePausable(known)
  if (known._pendingChange) dropPendingChange(universe, known)
  const before = universe.collection('subscription').require(id)
  const draft = pauseDraft(universe, before, pause)
  if (draft) bill(universe, draft.id)
  return markPaused(universe, id, 'pause_requested', before)
}

/** Credits and bills what pausing now requires, as pending items or in a draft. Returns the draft if there is one. */
export function pauseDraft(universe: Universe, before: Subscription, pause: Pause): Invoice | null {
  const { id } = before
  const now = universe.now(before.customer)
  const starts = before.items.data.map(({ current_period_start: at }) => at)
  if (pause.unusedFrom !== 'none')
    creditUnused(universe, before, pause.unusedFrom === 'now' ? now : Math.min(...starts))
  const usage = pause.billsUsage ? outstandingUsageAt(universe, before, now) : []
  if (pause.invoicesNow) {
    const waiting = pendingItems(universe, before.customer, before.currency, id)
    return usage.length > 0 || waiting.length > 0 ? draftFor(universe, id, usage, 'subscription_update') : null
  }
  for (const { amount, currency, description, period } of usage) {
    newInvoiceItem(universe, { customer: before.customer, amount, currency, description, period, subscription: id })
  }
  return null
}

/** Throws Stripe's error for a subscription that cannot be paused, now or by a schedule. */
export function requirePausable({ billing_mode: mode, collection_method: collection, status }: Subscription): void {
  if (mode.type !== 'flexible') {
    throw invalidRequest('You can only pause a subscription whose `billing_mode` is `flexible`.')
  }
  if (collection !== 'charge_automatically') {
    throw invalidRequest('You can only pause a subscription whose `collection_method` is `charge_automatically`.')
  }
  if (!['active', 'past_due', 'unpaid'].includes(status)) {
    throw invalidRequest(`You cannot pause a subscription with status \`${status}\`.`)
  }
}

/** Sets `paused` and emits `customer.subscription.paused`. */
export function markPaused(
  universe: Universe,
  id: string,
  reason: PauseReason,
  before: Subscription = universe.collection('subscription').require(id),
): Subscription {
  const now = universe.now(before.customer)
  const { items } = universe.collection('subscription').require(id)
  const cut = items.data.map((item) => ({ ...item, current_period_end: Math.min(now, item.current_period_end) }))
  const paused = changeQuietly(universe, id, {
    items: itemList(id, cut),
    status: 'paused',
    status_details: {
      paused: { subscription: { type: reason }, transitioned_at: now, type: 'subscription' },
    },
  })
  announceChange(universe, before)
  universe.emit('customer.subscription.paused', paused)
  return paused
}

function bill(universe: Universe, id: string): void {
  const invoice = finalizeInvoice(universe, id)
  if (invoice.status === 'open' && invoice.collection_method === 'charge_automatically') {
    collectInvoice(universe, id, { offSession: true, isAutomatic: false })
  }
}
