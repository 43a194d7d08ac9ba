import type { PaymentOutcome } from '../../core/payments/payment-outcome'
import type { Universe } from '../../core/store/universe'
import type { Timestamp } from '../arithmetic/add-intervals'
import { announceNearTrialEnd } from './announce'
import { applyChange } from '../changes/apply-change'
import { announceChange, changeQuietly } from './change-subscription'
import { collectInvoice } from '../invoices/collect-invoice'
import { throwUnpaid } from './create-subscription'
import { finalizeInvoice } from '../invoices/finalize-invoice'
import type { ChangeTarget } from '../changes/change'
import { periodEnd } from './renew-subscription'
import { billingSettings, day } from '../settings'
import type { Invoice, Subscription } from '../objects'

export interface Update {
  target: ChangeTarget
  /** members that change whatever the money does */
  patch: Partial<Subscription>
  paymentBehavior: string
  offSession: boolean
}

/** Changes a subscription, collects what the change costs at once, and tells it all in one `customer.subscription.updated`. */
export function updateSubscription(universe: Universe, id: string, update: Update): Subscription {
  const before = universe.collection('subscription').require(id)
  const wasBeingMade = before._isBeingMade
  changeQuietly(universe, id, { _isBeingMade: true })
  const draft = applyChange(universe, id, update.target, update.patch)
  if (draft) collect(universe, before, draft, update)
  changeQuietly(universe, id, { _isBeingMade: wasBeingMade })
  announceChange(universe, before)
  if (!wasBeingMade) announceNearTrialEnd(universe, id)
  return universe.collection('subscription').require(id)
}

function collect(
  universe: Universe,
  before: Subscription,
  draft: Invoice,
  { paymentBehavior, offSession }: Update,
): void {
  if (draft.collection_method === 'send_invoice') {
    const at = universe.now(before.customer) + billingSettings(universe, before.customer).draftSeconds
    universe.collection('invoice').update(draft.id, { automatically_finalizes_at: at })
    return
  }
  const invoice = finalizeInvoice(universe, draft.id)
  if (invoice.status !== 'open') return
  if (paymentBehavior === 'default_incomplete') {
    changeQuietly(universe, before.id, { status: 'past_due' })
    return
  }
  const outcome = collectInvoice(universe, invoice.id, { offSession, isAutomatic: false })
  if (paymentBehavior === 'error_if_incomplete') throwUnpaid(outcome)
  if (paymentBehavior === 'pending_if_incomplete' && !isPaid(outcome)) postpone(universe, before, invoice)
}

/** A bank debit under way counts as paid, as it does for the subscription's status. */
function isPaid(outcome: PaymentOutcome | null): boolean {
  return outcome?.status === 'succeeded' || outcome?.status === 'processing'
}

/**
 * The subscription stays what it was until the invoice is paid; after 23 hours, or with its period or its trial, the change
 * is dropped.
 */
function postpone(universe: Universe, before: Subscription, invoice: Invoice): void {
  const now = universe.now(before.customer)
  const changed = universe.collection('subscription').require(before.id)
  const { items, billing_cycle_anchor, discounts, trial_end, trial_start, _debits } = changed
  const expiresAt: Timestamp = Math.min(
    now + (23 / 24) * day,
    periodEnd(before),
    before.status === 'trialing' ? (before.trial_end ?? Infinity) : Infinity,
  )
  changeQuietly(universe, before.id, {
    ...before,
    latest_invoice: invoice.id,
    pending_update: {
      billing_cycle_anchor: billing_cycle_anchor === before.billing_cycle_anchor ? null : billing_cycle_anchor,
      cancel_at_period_end: null,
      discount: null,
      discounts: null,
      expires_at: expiresAt,
      metadata: null,
      subscription_items: items.data,
      trial_end: trial_end === before.trial_end ? null : trial_end,
      trial_from_plan: null,
    },
    _isBeingMade: true,
    _pendingChange: {
      invoice: invoice.id,
      patch: { items, billing_cycle_anchor, discounts, trial_end, trial_start, status: before.status, _debits },
    },
  })
}
