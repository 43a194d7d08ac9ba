import type { Universe } from '../../core/store/universe'
import type { Timestamp } from '../arithmetic/add-intervals'
import { periodAt, type Period } from '../arithmetic/period-at'
import { advanceLines, isMetered, recurrenceOf, trialLine } from '../lines/item-lines'
import { netAmounts } from '../lines/net-amounts'
import type { ChangePlan, ChangeTarget, Cycle } from './change'
import { intervalOf, intervalsChange } from './intervals-change'
import { prorateItems } from './prorate-items'
import type { Subscription, SubscriptionItem } from '../objects'

/** Plans the new periods of a change, and the money it costs or gives back, without changing anything. */
export function planChange(universe: Universe, subscription: Subscription, target: ChangeTarget): ChangePlan {
  const { at } = target
  const isTrialing = subscription.trial_end !== null && subscription.trial_end > at
  const trialEnd = nextTrialEnd(subscription, target, isTrialing)
  const willTrial = trialEnd !== null && trialEnd > at
  const cycle = nextCycle(universe, subscription, target, { isTrialing, willTrial, trialEnd })
  const items = target.items.map((item) => withPeriod(item, periodFor(item, subscription, target, cycle)))
  const plan: ChangePlan = {
    items,
    anchor: cycle.anchor,
    trialEnd,
    debits: {},
    prorations: [],
    lines: [],
    invoicesNow: cycle.begins || cycle.intervalsChange || target.prorationBehavior === 'always_invoice',
  }
  for (const { id } of items) plan.debits[id] = subscription._debits[id] ?? []
  if (target.prorationBehavior !== 'none' && !isTrialing) prorateItems(universe, subscription, target, plan, cycle)
  if (cycle.begins) {
    const billed = { ...subscription, billing_cycle_anchor: cycle.anchor }
    plan.lines = items.flatMap((item) => {
      const period = { start: item.current_period_start, end: item.current_period_end }
      return willTrial ? [trialLine(universe, billed, item, period)] : advanceLines(universe, billed, item, period)
    })
    if (!willTrial) for (const { id } of items) plan.debits[id] = []
  }
  return plan
}

/** Ending a trial that is not under way changes nothing: `trial_end=now` is often sent along to make sure. */
function nextTrialEnd(subscription: Subscription, { trialEnd, at }: ChangeTarget, isTrialing: boolean) {
  const isIdle = trialEnd === undefined || (!isTrialing && trialEnd !== null && trialEnd <= at)
  return isIdle ? subscription.trial_end : trialEnd
}

function nextCycle(
  universe: Universe,
  subscription: Subscription,
  target: ChangeTarget,
  { isTrialing, willTrial, trialEnd }: { isTrialing: boolean; willTrial: boolean; trialEnd: Timestamp | null },
): Cycle {
  const { at } = target
  if (willTrial) {
    // A trial that begins is billed with nothing, and one that is only moved is not billed again.
    return { anchor: trialEnd ?? at, begins: !isTrialing, intervalsChange: false, isTrialing, willTrial }
  }
  const changesInterval = intervalsChange(subscription.items.data, target.items)
  const begins =
    subscription.status !== 'paused' &&
    (isTrialing ||
      target.resetsAnchor ||
      (changesInterval && !keepsAnchor(subscription, target)) ||
      becomesPaid(universe, subscription, target))
  const anchor = begins ? at : subscription.billing_cycle_anchor
  return { anchor, begins, intervalsChange: changesInterval, isTrialing, willTrial }
}

/**
 * Flexible billing prorates a change of interval within the current cycle, and classic billing begins a new cycle. The
 * recordings of pay-rails/pay's test "stripe can swap a subscription" show both, for a change from month to year with
 * `always_invoice` and `trial_end=now`. Those up to 2025-03-31.basil use classic billing, and the anchor moves to the
 * moment of the change. Without prorations, Stripe documents a new cycle that is billed at once.
 */
function keepsAnchor({ billing_mode: mode }: Subscription, { prorationBehavior }: ChangeTarget): boolean {
  return mode.type === 'flexible' && prorationBehavior !== 'none'
}

function becomesPaid(universe: Universe, subscription: Subscription, target: ChangeTarget): boolean {
  const costs = (items: SubscriptionItem[]) =>
    netAmounts(universe, items, [], subscription.currency).reduce((sum, { gross }) => sum + gross, 0)
  const wasFree =
    subscription.items.data.every(({ price }) => price.recurring?.usage_type !== 'metered') &&
    costs(subscription.items.data) === 0
  return wasFree && costs(target.items) > 0
}

function periodFor(item: SubscriptionItem, subscription: Subscription, target: ChangeTarget, cycle: Cycle): Period {
  const { at, cancelAt } = target
  const before = subscription.items.data.find(({ id }) => id === item.id)
  const cut = (period: Period): Period =>
    cancelAt !== null && cancelAt > at && cancelAt < period.end ? { start: period.start, end: cancelAt } : period
  if (cycle.willTrial) {
    const start = cycle.isTrialing ? ((before ?? subscription.items.data[0])?.current_period_start ?? at) : at
    return cut({ start, end: cycle.anchor })
  }
  if (cycle.begins) return cut(periodAt(cycle.anchor, recurrenceOf(item.price), at))
  // The renewal, not the change, follows up a period that is just over.
  if (before && at >= before.current_period_end)
    return { start: before.current_period_start, end: before.current_period_end }
  if (!before && subscription.items.data.every((each) => at >= each.current_period_end)) return { start: at, end: at }
  const grid = periodAt(cycle.anchor, recurrenceOf(item.price), at)
  return cut({ start: startWithin(grid, item, subscription) ?? at, end: grid.end })
}

/** An item keeps its period's start, because a first period may be shorter than the anchor's. */
function startWithin(grid: Period, item: SubscriptionItem, { items }: Subscription): Timestamp | null {
  const before = items.data.find(({ id }) => id === item.id)
  if (!before) {
    return items.data.find((each) => intervalOf(each) === intervalOf(item))?.current_period_start ?? null
  }
  // Usage is billed from the start of its period, even if that is before the anchor's period.
  if (isMetered(item.price)) return before.current_period_start
  return Math.max(before.current_period_start, grid.start)
}

function withPeriod(item: SubscriptionItem, { start, end }: Period): SubscriptionItem {
  if (item.current_period_start === start && item.current_period_end === end) return item
  return { ...item, current_period_start: start, current_period_end: end }
}
