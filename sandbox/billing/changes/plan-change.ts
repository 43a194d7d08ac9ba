import type { Universe } from '../../core/store/universe'
import type { Timestamp } from '../arithmetic/add-intervals'
import { periodAt, type Period } from '../arithmetic/period-at'
import { advanceLines, recurrenceOf, trialLine } from '../lines/item-lines'
import { netAmounts } from '../lines/net-amounts'
import type { ChangePlan, ChangeTarget, Cycle } from './change'
import { prorateItems } from './prorate-items'
import type { Subscription, SubscriptionItem } from '../objects'

/** How a subscription becomes `target`: its new periods, and the money the change costs or gives back. Changes nothing. */
export function planChange(universe: Universe, subscription: Subscription, target: ChangeTarget): ChangePlan {
  const { at } = target
  const isTrialing = subscription.trial_end !== null && subscription.trial_end > at
  const trialEnd = target.trialEnd === undefined ? subscription.trial_end : target.trialEnd
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
    invoicesNow: cycle.begins || target.prorationBehavior === 'always_invoice',
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

function nextCycle(
  universe: Universe,
  subscription: Subscription,
  target: ChangeTarget,
  { isTrialing, willTrial, trialEnd }: { isTrialing: boolean; willTrial: boolean; trialEnd: Timestamp | null },
): Cycle {
  const { at } = target
  if (willTrial) {
    // A trial that is only moved is not billed again; one that begins is, with nothing.
    return { anchor: trialEnd ?? at, begins: !isTrialing, isTrialing, willTrial }
  }
  const begins =
    isTrialing ||
    target.resetsAnchor ||
    intervalsChange(subscription, target) ||
    becomesPaid(universe, subscription, target)
  return { anchor: begins ? at : subscription.billing_cycle_anchor, begins, isTrialing, willTrial }
}

function intervalOf(item: SubscriptionItem): string {
  const { interval, interval_count } = recurrenceOf(item.price)
  return `${interval_count} ${interval}`
}

/** No item keeps a recurrence the subscription had. */
function intervalsChange(subscription: Subscription, { items }: ChangeTarget): boolean {
  const before = new Set(subscription.items.data.map(intervalOf))
  return items.length > 0 && !items.some((item) => before.has(intervalOf(item)))
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
  // A period that is just over is the renewal's to follow up, not the change's.
  if (before && at >= before.current_period_end)
    return { start: before.current_period_start, end: before.current_period_end }
  if (!before && subscription.items.data.every((each) => at >= each.current_period_end)) return { start: at, end: at }
  const grid = periodAt(cycle.anchor, recurrenceOf(item.price), at)
  const sameInterval = (before ? [before] : subscription.items.data).find(
    (each) => intervalOf(each) === intervalOf(item),
  )
  // An item keeps its period's own start: a first period may be shorter than the anchor's.
  return cut({ start: sameInterval?.current_period_start ?? at, end: grid.end })
}

function withPeriod(item: SubscriptionItem, { start, end }: Period): SubscriptionItem {
  if (item.current_period_start === start && item.current_period_end === end) return item
  return { ...item, current_period_start: start, current_period_end: end }
}
