import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { creditUnused } from './cancel-subscription'
import { announceChange, changeQuietly } from './change-subscription'
import { collectInvoice } from '../invoices/collect-invoice'
import { finalizeInvoice } from '../invoices/finalize-invoice'
import { newInvoiceItem } from '../lines/new-invoice-item'
import { pendingItems } from '../lines/pending-items'
import type { Subscription } from '../objects'
import { outstandingUsageAt } from '../lines/usage-at-end'

export type PauseReason = 'pause_requested' | 'trial_end_without_payment_method'

export interface Pause {
  /** credit the licensed items' time from now, or from the start of their period */
  unusedFrom: 'now' | 'item_current_period_start' | 'none'
  billsUsage: boolean
  invoicesNow: boolean
}

/** Pauses a subscription on request: no invoices and no new periods until it is resumed. */
export function pauseSubscription(universe: Universe, id: string, pause: Pause): Subscription {
  const before = universe.collection('subscription').require(id)
  if (before.schedule) throw invalidRequest('You cannot pause a subscription that has a schedule attached.')
  if (!['active', 'trialing', 'past_due', 'unpaid'].includes(before.status)) {
    throw invalidRequest(`You cannot pause a subscription with status \`${before.status}\`.`)
  }
  const now = universe.now(before.customer)
  const starts = before.items.data.map(({ current_period_start: at }) => at)
  if (pause.unusedFrom !== 'none')
    creditUnused(universe, before, pause.unusedFrom === 'now' ? now : Math.min(...starts))
  const usage = pause.billsUsage ? outstandingUsageAt(universe, before, now) : []
  if (pause.invoicesNow) {
    const waiting = pendingItems(universe, before.customer, before.currency, id)
    if (usage.length > 0 || waiting.length > 0) bill(universe, draftFor(universe, id, usage, 'subscription_update').id)
  } else {
    for (const { amount, currency, description, period } of usage) {
      newInvoiceItem(universe, { customer: before.customer, amount, currency, description, period, subscription: id })
    }
  }
  return markPaused(universe, id, 'pause_requested', before)
}

/** Sets `paused` and says why (`customer.subscription.paused`). */
export function markPaused(
  universe: Universe,
  id: string,
  reason: PauseReason,
  before: Subscription = universe.collection('subscription').require(id),
): Subscription {
  const paused = changeQuietly(universe, id, {
    status: 'paused',
    status_details: {
      paused: { subscription: { type: reason }, transitioned_at: universe.now(before.customer), type: 'subscription' },
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
