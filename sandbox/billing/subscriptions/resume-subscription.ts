import { invalidRequest, StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { periodAt } from '../arithmetic/period-at'
import { draftFor } from '../changes/apply-change'
import { collectInvoice, defaultPaymentMethod } from '../invoices/collect-invoice'
import { finalizeInvoice } from '../invoices/finalize-invoice'
import { advanceLines, recurrenceOf } from '../lines/item-lines'
import { pendingItems } from '../lines/pending-items'
import type { Invoice, Subscription } from '../objects'
import type { PendingChange } from '../remembered'
import { day } from '../settings'
import { announceChange, changeQuietly, itemList } from './change-subscription'
import { dropPendingChange } from '../pending/drop-pending-change'
import { applyPendingChange } from '../pending/pending-change'

export interface Resumption {
  resetsAnchor: boolean
  prorationBehavior: string
  /**
   * If true, the first attempt to pay ends the pause, whatever its result. If false, payment is attempted at once and
   * only success ends the pause.
   */
  onAttempt: boolean
}

/**
 * Resumes a paused subscription. It resumes at once if nothing is due, else when the resumption invoice is attempted or
 * paid. With `onAttempt` the call itself makes no attempt:
 * https://docs.stripe.com/billing/subscriptions/pause#payment-behavior
 */
export function resumeSubscription(universe: Universe, id: string, resumption: Resumption): Subscription {
  const known = universe.collection('subscription').require(id)
  requireResumable(known, resumption)
  if (known._pendingChange) dropPendingChange(universe, known)
  const before = universe.collection('subscription').require(id)
  if (!resumption.onAttempt) requireMethod(universe, before, resumption)
  const draft = resumptionDraft(universe, before, resumption)
  const { billing_cycle_anchor, items, _debits } = universe.collection('subscription').require(id)
  const invoice = draft && finalizeInvoice(universe, draft.id, { auto_advance: !resumption.onAttempt })
  // The pause lasts until the invoice is paid, so the subscription keeps its shortened period until then.
  const paused = changeQuietly(universe, id, {
    billing_cycle_anchor: before.billing_cycle_anchor,
    items: before.items,
    _debits: before._debits,
  })
  const waiting: PendingChange = {
    invoice: draft?.id ?? '',
    patch: { billing_cycle_anchor, items, _debits },
    resumes: resumption.onAttempt ? 'on_attempt' : 'on_success',
  }
  if (invoice?.status !== 'open') {
    applyPendingChange(universe, { ...paused, _pendingChange: waiting })
    return universe.collection('subscription').require(id)
  }
  const { billing_cycle_anchor: anchor } = before
  changeQuietly(universe, id, {
    pending_update: {
      billing_cycle_anchor: billing_cycle_anchor === anchor ? null : billing_cycle_anchor,
      cancel_at_period_end: null,
      discount: null,
      discounts: null,
      expires_at: universe.now(before.customer) + (resumption.onAttempt ? 23 / 24 : 365) * day,
      metadata: null,
      subscription_items: null,
      trial_end: null,
      trial_from_plan: null,
    },
    _pendingChange: waiting,
  })
  announceChange(universe, before)
  if (!resumption.onAttempt) collectInvoice(universe, invoice.id, { offSession: false, isAutomatic: false })
  return universe.collection('subscription').require(id)
}

/** Drafts the resumption invoice and begins its periods. Returns null if nothing is due. */
export function resumptionDraft(
  universe: Universe,
  before: Subscription,
  { resetsAnchor, prorationBehavior }: Omit<Resumption, 'onAttempt'>,
): Invoice | null {
  const { id } = before
  const now = universe.now(before.customer)
  const anchor = resetsAnchor ? now : before.billing_cycle_anchor
  const items = before.items.data.map((item) => {
    const period = periodAt(anchor, recurrenceOf(item.price), now)
    const start = resetsAnchor ? now : Math.max(period.start, now)
    return { ...item, current_period_start: start, current_period_end: period.end }
  })
  changeQuietly(universe, id, {
    billing_cycle_anchor: anchor,
    items: itemList(id, items),
    _debits: Object.fromEntries(items.map((item) => [item.id, []])),
  })
  const billed = universe.collection('subscription').require(id)
  const isFree = !resetsAnchor && prorationBehavior === 'none'
  const lines = isFree
    ? []
    : items.flatMap((item) =>
        advanceLines(universe, billed, item, { start: item.current_period_start, end: item.current_period_end }),
      )
  const waiting = pendingItems(universe, before.customer, before.currency, id)
  return lines.length > 0 || waiting.length > 0 ? draftFor(universe, id, lines, 'subscription_update') : null
}

function requireResumable(subscription: Subscription, { onAttempt }: Resumption): void {
  const { billing_mode: mode, collection_method: collection, status } = subscription
  if (status !== 'paused') {
    throw new StripeError({
      message:
        `This subscription is not paused. You can only resume subscriptions with status \`paused\`; this one is ` +
        `\`${status}\`.`,
    })
  }
  if (collection !== 'charge_automatically') {
    throw invalidRequest('You can only resume a subscription whose `collection_method` is `charge_automatically`.')
  }
  if (!onAttempt && mode.type !== 'flexible') {
    const message =
      '`resume_on_payment_success` is only available for subscriptions whose `billing_mode` is `flexible`.'
    throw invalidRequest(message, 'payment_behavior')
  }
}

/** A call that demands payment requires a payment method. */
function requireMethod(universe: Universe, subscription: Subscription, resumption: Resumption): void {
  if (subscription.default_payment_method ?? defaultPaymentMethod(universe, subscription.customer)) return
  const owes = universe.rehearse(() => {
    const draft = resumptionDraft(universe, subscription, resumption)
    return draft !== null && finalizeInvoice(universe, draft.id).status === 'open'
  })
  if (!owes) return
  throw new StripeError({
    code: 'missing',
    message:
      'There is no default payment method for this subscription. Please add one, or resume it with ' +
      '`payment_behavior` set to `resume_on_payment_attempt`.',
  })
}
