import type { Universe } from '../../core/store/universe'
import { announceChange, changeQuietly, itemList } from '../subscriptions/change-subscription'
import { draftInvoice } from '../invoices/draft-invoice'
import type { LineDraft } from '../lines/line-draft'
import { pendingItems } from '../lines/pending-items'
import { planChange } from './plan-change'
import type { ChangeTarget } from './change'
import { recordProrations } from './record-prorations'
import type { Invoice, Subscription } from '../objects'
import { spendDiscounts } from '../discounts/spend-discounts'

/**
 * Changes a subscription to `target`, with new periods and with prorations as pending items. `patch` is applied along
 * with it. Returns a draft of what is due if Stripe invoices at once, and null otherwise.
 */
export function applyChange(
  universe: Universe,
  id: string,
  target: ChangeTarget,
  patch: Partial<Subscription>,
): Invoice | null {
  const before = universe.collection('subscription').require(id)
  const plan = planChange(universe, before, target)
  const debits = { ...plan.debits }
  for (const [index, recorded] of recordProrations(universe, before, plan.prorations).entries()) {
    const item = plan.prorations[index]?.item ?? ''
    if (recorded.length > 0) debits[item] = [...(debits[item] ?? []), ...recorded]
  }
  const now = universe.now(before.customer)
  const willTrial = plan.trialEnd !== null && plan.trialEnd > target.at
  const isNewTrial = willTrial && plan.trialEnd !== before.trial_end
  changeQuietly(universe, id, {
    ...patch,
    items: itemList(id, plan.items),
    billing_cycle_anchor: plan.anchor,
    discounts: target.discounts,
    trial_end: plan.trialEnd,
    trial_start: isNewTrial && before.status !== 'trialing' ? now : before.trial_start,
    ...(willTrial && before.status === 'active' && { status: 'trialing' }),
    ...(!willTrial && before.status === 'trialing' && { status: 'active' }),
    _debits: debits,
  })
  const hasLines = plan.lines.length > 0 || pendingItems(universe, before.customer, before.currency, id).length > 0
  const invoice = plan.invoicesNow && hasLines ? draftFor(universe, id, plan.lines, 'subscription_update') : null
  announceChange(universe, before)
  return invoice
}

/** Drafts a subscription's pending items and these lines. It becomes the latest invoice, and the caller emits that. */
export function draftFor(
  universe: Universe,
  id: string,
  lines: LineDraft[],
  reason: string,
  members: Partial<Invoice> = {},
): Invoice {
  const subscription = universe.collection('subscription').require(id)
  const invoice = draftInvoice(universe, {
    customer: subscription.customer,
    currency: subscription.currency,
    subscription,
    lines,
    items: pendingItems(universe, subscription.customer, subscription.currency, id),
    members: {
      billing_reason: reason,
      auto_advance: true,
      _daysUntilDue: subscription.days_until_due,
      ...members,
    },
  })
  changeQuietly(universe, id, { latest_invoice: invoice.id, ...spendDiscounts(universe, subscription, invoice) })
  return invoice
}
