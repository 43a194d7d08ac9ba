import type { Universe } from '../../core/store/universe'
import { advancement } from './advancement'
import { periodAt } from '../arithmetic/period-at'
import { draftFor } from '../changes/apply-change'
import { announceChange, changeQuietly, itemList } from './change-subscription'
import { closePausedInvoice } from '../invoices/close-paused-invoice'
import { advanceLines, recurrenceOf, usageLines } from '../lines/item-lines'
import type { LineDraft } from '../lines/line-draft'
import { endUnpaidTrial, mayBill } from './missing-method'
import { pendingItems } from '../lines/pending-items'
import type { Subscription, SubscriptionItem } from '../objects'

/** Returns when a subscription's next period begins, which is the earliest end among its items. */
export function periodEnd({ items }: Subscription): number {
  return Math.min(...items.data.map(({ current_period_end: end }) => end))
}

/** Begins the next period of the items whose period is over and drafts its invoice (`invoice.created`, `….updated`). */
export function renewSubscription(universe: Universe, id: string): void {
  const before = universe.collection('subscription').require(id)
  const at = periodEnd(before)
  if (before.status === 'trialing' && !mayBill(universe, before)) return endUnpaidTrial(universe, before)
  const due = before.items.data.filter((item) => item.current_period_end <= at)
  const { items, debits, lines } = nextPeriod(universe, before, at)
  changeQuietly(universe, id, {
    items: itemList(id, items),
    _debits: debits,
    ...(before.status === 'trialing' && { status: 'active' }),
  })
  const waiting = pendingItems(universe, before.customer, before.currency, id)
  if (lines.length > 0 || waiting.length > 0) {
    const start = Math.min(...due.map(({ current_period_start: time }) => time))
    const invoice = draftFor(universe, id, lines, 'subscription_cycle', {
      ...advancement(universe, before, at),
      period_start: start,
      period_end: at,
    })
    closePausedInvoice(universe, before, invoice.id)
  }
  announceChange(universe, before)
}

/** Describes the next period of a subscription and its cost. Nothing changes. */
export function nextPeriod(
  universe: Universe,
  subscription: Subscription,
  at: number,
): { items: SubscriptionItem[]; debits: Subscription['_debits']; lines: LineDraft[] } {
  const debits = { ...subscription._debits }
  const lines: LineDraft[] = []
  const items = subscription.items.data.map((item) => {
    if (item.current_period_end > at) return item
    const grid = periodAt(subscription.billing_cycle_anchor, recurrenceOf(item.price), at)
    const period = { start: at, end: Math.min(grid.end, subscription.cancel_at ?? Infinity) }
    const wasTrial = subscription.trial_end !== null && item.current_period_end <= subscription.trial_end
    if (!wasTrial) {
      const used = { start: item.current_period_start, end: item.current_period_end }
      lines.push(...usageLines(universe, subscription, item, used))
    }
    lines.push(...advanceLines(universe, subscription, item, period))
    debits[item.id] = []
    return { ...item, current_period_start: period.start, current_period_end: period.end }
  })
  return { items, debits, lines }
}
