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
import { tellDiscounts } from '../discounts/tell-discounts'
import { billingSettings, day } from '../settings'
import type { Invoice, Subscription } from '../objects'

export interface Update {
  target: ChangeTarget
  /** These members change regardless of the payment. */
  patch: Partial<Subscription>
  paymentBehavior: string
  offSession: boolean
  /**
   * These are the metadata as sent and whether the call cancels at the period's end. If the change waits, they wait
   * with it.
   */
  metadata?: Record<string, string> | undefined
  cancelsAtPeriodEnd?: boolean | null
}

/**
 * Changes a subscription and collects the immediate cost of the change. All changes are sent in one
 * `customer.subscription.updated`.
 */
export function updateSubscription(universe: Universe, id: string, update: Update): Subscription {
  const before = universe.collection('subscription').require(id)
  const wasBeingMade = before._isBeingMade
  changeQuietly(universe, id, { _isBeingMade: true })
  const draft = applyChange(universe, id, update.target, update.patch)
  if (draft) collect(universe, before, draft, update)
  const { _pendingChange: waiting } = changeQuietly(universe, id, { _isBeingMade: wasBeingMade })
  if (!waiting) tellDiscounts(universe, universe.collection('subscription').require(id))
  announceChange(universe, before)
  if (!wasBeingMade) announceNearTrialEnd(universe, id)
  return universe.collection('subscription').require(id)
}

function collect(universe: Universe, before: Subscription, draft: Invoice, update: Update): void {
  const { paymentBehavior, offSession } = update
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
  if (paymentBehavior === 'pending_if_incomplete' && !isPaid(outcome)) {
    postpone(universe, before, invoice, update)
  }
}

/** A bank debit under way counts as paid, as it does for the subscription's status. */
function isPaid(outcome: PaymentOutcome | null): boolean {
  return outcome?.status === 'succeeded' || outcome?.status === 'processing'
}

/**
 * The subscription does not change until the invoice is paid. The change is dropped after 23 hours, or earlier when the
 * period or the trial ends.
 */
function postpone(universe: Universe, before: Subscription, invoice: Invoice, update: Update): void {
  const { metadata, cancelsAtPeriodEnd } = update
  const changed = universe.collection('subscription').require(before.id)
  const { items, billing_cycle_anchor, trial_end, trial_start, _debits } = changed
  const { cancel_at, cancel_at_period_end, canceled_at, cancellation_details } = changed
  const discounts = update.target.discounts === before.discounts ? null : update.target.discounts
  changeQuietly(universe, before.id, {
    ...before,
    latest_invoice: invoice.id,
    pending_update: {
      billing_cycle_anchor: billing_cycle_anchor === before.billing_cycle_anchor ? null : billing_cycle_anchor,
      cancel_at_period_end: cancelsAtPeriodEnd ?? null,
      discount: (discounts && universe.collection('discount').get(discounts[0])) ?? null,
      discounts,
      expires_at: expiresAt(universe, before),
      metadata: metadata ?? null,
      subscription_items: items.data,
      trial_end: trial_end === before.trial_end ? null : trial_end,
      trial_from_plan: null,
    },
    _isBeingMade: true,
    _pendingChange: {
      invoice: invoice.id,
      patch: {
        items,
        billing_cycle_anchor,
        discounts: changed.discounts,
        trial_end,
        trial_start,
        status: before.status,
        _debits,
        ...(typeof cancelsAtPeriodEnd === 'boolean' && {
          cancel_at,
          cancel_at_period_end,
          canceled_at,
          cancellation_details,
        }),
      },
      ...(metadata && { metadata }),
    },
  })
}

function expiresAt(universe: Universe, before: Subscription): Timestamp {
  return Math.min(
    universe.now(before.customer) + (23 / 24) * day,
    periodEnd(before),
    before.status === 'trialing' ? (before.trial_end ?? Infinity) : Infinity,
  )
}
