import { randomText } from '../../core/store/new-id'
import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { changeQuietly, itemList } from '../subscriptions/change-subscription'
import { discountsOf } from '../discounts/customer-discount'
import { readDiscounts } from '../discounts/redeem-discounts'
import { shownLines } from '../invoices/invoice-shape'
import { phaseInput, resetsAnchor } from '../schedules/phase-input'
import { readItems } from '../subscriptions/read-items'
import { nextPeriod, periodEnd } from '../subscriptions/renew-subscription'
import { applyGrants } from '../credits/apply-grants'
import { repriced } from '../invoices/reprice-invoice'
import { billingSettings } from '../settings'
import type { Invoice, Subscription } from '../objects'
import { outstandingUsageAt } from '../lines/usage-at-end'

/**
 * Returns the invoice that a subscription's next renewal would create, or null if there is no renewal. Nothing changes.
 */
export function previewRenewal(universe: Universe, id: string, withPending = true): Invoice | null {
  return universe.rehearse(() => {
    const draft = rehearseRenewal(universe, id, withPending)
    return draft && asPreview(universe, draft)
  })
}

/**
 * Drafts the next renewal inside a rehearsal. `asPlanned` applies what a schedule changes by then, except for discounts
 * where the call names its own.
 */
export function rehearseRenewal(
  universe: Universe,
  id: string,
  withPending: boolean,
  asPlanned = true,
  namesDiscounts = false,
): Invoice | null {
  const before = universe.collection('subscription').require(id)
  if (['canceled', 'incomplete_expired', 'paused'].includes(before.status)) return null
  const at = periodEnd(before)
  if (asPlanned) enterNextPhase(universe, before, at, namesDiscounts)
  const subscription = universe.collection('subscription').require(id)
  const ends = subscription.cancel_at !== null && subscription.cancel_at <= at
  const next = ends
    ? {
        items: subscription.items.data,
        debits: subscription._debits,
        lines: outstandingUsageAt(universe, subscription, at),
      }
    : nextPeriod(universe, subscription, at)
  const due = subscription.items.data.filter((item) => item.current_period_end <= at)
  changeQuietly(universe, id, { items: itemList(id, next.items), _debits: next.debits })
  if (!withPending) takeAside(universe, subscription.customer)
  const finalizesAt = at + billingSettings(universe, subscription.customer).draftSeconds
  const draft = draftFor(universe, id, next.lines, 'upcoming', {
    created: at,
    discounts: discountsOf(universe, subscription, subscription.discounts, at),
    next_payment_attempt: subscription.collection_method === 'charge_automatically' ? finalizesAt : null,
    period_start: Math.min(...due.map(({ current_period_start: time }) => time)),
    period_end: at,
  })
  return draft._lines.length > 0 ? draft : null
}

/**
 * Returns an invoice as a preview shows it, inside a rehearsal: with the billing credits that its finalization would use,
 * all its lines, and ids that belong to no stored object.
 */
export function asPreview(universe: Universe, drafted: Invoice, members: Partial<Invoice> = {}): Invoice {
  const draft = withCredits(universe, drafted)
  const id = `upcoming_in_${randomText(`${universe.key}|${draft.id}`, 24)}`
  const lines = draft._lines.map((line, index) => ({
    ...line,
    id: `il_tmp_${randomText(`${id}|${index}`, 24)}`,
    invoice: id,
  }))
  return {
    ...draft,
    id,
    auto_advance: draft.auto_advance ?? true,
    automatically_finalizes_at: null,
    billing_reason: 'upcoming',
    lines: { ...shownLines(id, lines), data: lines, has_more: false },
    webhooks_delivered_at: null,
    _lines: lines,
    ...members,
  }
}

/** No transaction exists yet, so Stripe's member for it is null. */
function withCredits(universe: Universe, draft: Invoice): Invoice {
  const lines = applyGrants(universe, draft, draft.created)
  if (lines === draft._lines) return draft
  const promised = lines.map((line) =>
    line._credits
      ? { ...line, _credits: line._credits.map((credit) => ({ ...credit, credit_balance_transaction: null })) }
      : line,
  )
  return { ...draft, ...repriced(universe, draft, promised) }
}

function takeAside(universe: Universe, customer: string): void {
  for (const item of universe.collection('invoiceitem').by('customer', customer)) {
    if (item.invoice === null) universe.collection('invoiceitem').update(item.id, { invoice: 'in_aside' })
  }
}

/** Gives the subscription what the phase has that begins with the next period; discounts unless the call names them. */
function enterNextPhase(universe: Universe, subscription: Subscription, at: number, named: boolean): void {
  const schedule = universe.collection('subscription_schedule').get(subscription.schedule)
  const end = schedule?.current_phase?.end_date
  const next = schedule?.phases.find(({ start_date: start }) => start === end)
  if (!schedule || !next || end !== at) return
  const input = phaseInput(universe, schedule, next, subscription)
  const owner = { customer: subscription.customer, subscription: subscription.id }
  changeQuietly(universe, subscription.id, {
    items: itemList(subscription.id, readItems(universe, input, subscription)),
    ...(!named && { discounts: readDiscounts(universe, input, owner, subscription.discounts) }),
    ...(resetsAnchor(universe, next, subscription) && { billing_cycle_anchor: at }),
  })
}
