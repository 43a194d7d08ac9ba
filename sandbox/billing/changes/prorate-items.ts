import type { Universe } from '../../core/store/universe'
import { discountsOf } from '../discounts/customer-discount'
import { netAmounts } from '../lines/net-amounts'
import type { ChangePlan, ChangeTarget, Cycle } from './change'
import { creditFor, debitFor } from './prorations'
import type { Subscription, SubscriptionItem } from '../objects'

/**
 * Adds each item's credits and charges to the plan. They start at the change if the price or the quantity differs. If
 * only the end of the period moved, they cover the time between the two ends.
 */
export function prorateItems(
  universe: Universe,
  subscription: Subscription,
  target: ChangeTarget,
  plan: ChangePlan,
  cycle: Cycle,
): void {
  const { at } = target
  const before = subscription.items.data
  const nets = {
    before: netAmounts(
      universe,
      before,
      discountsOf(universe, subscription, subscription.discounts, at),
      subscription.currency,
    ),
    after: netAmounts(
      universe,
      plan.items,
      discountsOf(universe, subscription, target.discounts, at),
      subscription.currency,
    ),
  }
  for (const [index, old] of before.entries()) {
    const next = plan.items.find(({ id }) => id === old.id)
    const changes = cycle.begins || cycle.willTrial || !next || differs(old, next)
    const from = changes ? at : Math.max(at, next.current_period_end)
    if (from >= old.current_period_end) continue
    const credit = creditFor(universe, subscription, old, nets.before[index], from)
    plan.prorations.push(...credit.prorations)
    plan.debits[old.id] = credit.debits
  }
  if (cycle.begins || cycle.willTrial) return
  for (const [index, item] of plan.items.entries()) {
    const old = before.find(({ id }) => id === item.id)
    const from = !old || differs(old, item) ? at : old.current_period_end
    if (from >= item.current_period_end) continue
    plan.prorations.push(...debitFor(universe, subscription, item, nets.after[index], from))
  }
}

function differs(old: SubscriptionItem, next: SubscriptionItem): boolean {
  return old.price.id !== next.price.id || old.quantity !== next.quantity
}
