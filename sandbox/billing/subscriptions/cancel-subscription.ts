import { deleted } from '../../core/store/deleted'
import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { changeQuietly } from './change-subscription'
import { collectInvoice } from '../invoices/collect-invoice'
import { discountsOf } from '../discounts/customer-discount'
import { endSubscription } from './end-subscription'
import { finalizeInvoice } from '../invoices/finalize-invoice'
import { netAmounts } from '../lines/net-amounts'
import { pendingItems } from '../lines/pending-items'
import { creditFor } from '../changes/prorations'
import { recordProrations } from '../changes/record-prorations'
import type { Subscription } from '../objects'
import { outstandingUsageAt } from '../lines/usage-at-end'

export interface Cancellation {
  /** If true, time that is paid but unused is credited. */
  prorate: boolean
  /** If true, pending items are billed at once, including usage and credits. */
  invoiceNow: boolean
  details?: Subscription['cancellation_details']
}

/** Cancels a subscription at once (`customer.subscription.deleted`). */
export function cancelSubscription(universe: Universe, id: string, cancellation: Cancellation): Subscription {
  const subscription = universe.collection('subscription').require(id)
  if (cancellation.details) changeQuietly(universe, id, { cancellation_details: cancellation.details })
  if (cancellation.prorate) creditUnused(universe, subscription, universe.now(subscription.customer))
  const final = cancellation.invoiceNow ? draftFinal(universe, subscription) : null
  if (!cancellation.prorate && !cancellation.invoiceNow) dropPendingProrations(universe, id)
  // The subscription ends now instead of at its scheduled end.
  endSubscription(universe, id, 'cancellation_requested', { cancel_at: null, cancel_at_period_end: false })
  if (final) {
    const invoice = finalizeInvoice(universe, final, { auto_advance: false })
    if (invoice.status === 'open' && invoice.collection_method === 'charge_automatically') {
      collectInvoice(universe, invoice.id, { offSession: true, isAutomatic: false })
    }
  }
  return universe.collection('subscription').require(id)
}

/** Credits the paid time from `at` as pending items. */
export function creditUnused(universe: Universe, subscription: Subscription, at: number): void {
  if (subscription.status === 'trialing') return
  const items = subscription.items.data
  const nets = netAmounts(
    universe,
    items,
    discountsOf(universe, subscription, subscription.discounts, at),
    subscription.currency,
  )
  const debits = { ...subscription._debits }
  for (const [index, item] of items.entries()) {
    if (at >= item.current_period_end) continue
    const credit = creditFor(universe, subscription, item, nets[index], at)
    recordProrations(universe, subscription, credit.prorations)
    debits[item.id] = credit.debits
  }
  changeQuietly(universe, subscription.id, { _debits: debits })
}

/**
 * The SDK says of `subscriptions.cancel`: "If the subscription is set to cancel immediately, pending prorations are
 * removed if invoice_now and prorate are both set to false". Other pending items stay.
 */
function dropPendingProrations(universe: Universe, subscription: string): void {
  for (const item of universe.collection('invoiceitem').by('parent.subscription_details.subscription', subscription)) {
    if (item.invoice !== null || !item.proration) continue
    universe.collection('invoiceitem').delete(item.id, deleted('invoiceitem', item.id))
    universe.emit('invoiceitem.deleted', item)
  }
}

function draftFinal(universe: Universe, subscription: Subscription): string | null {
  const lines = outstandingUsageAt(universe, subscription, universe.now(subscription.customer))
  const waiting = pendingItems(universe, subscription.customer, subscription.currency, subscription.id)
  if (lines.length === 0 && waiting.length === 0) return null
  return draftFor(universe, subscription.id, lines, 'subscription_update').id
}
