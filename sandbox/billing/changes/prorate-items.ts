import type { Universe } from '../../core/store/universe'
import { discountsOf } from '../discounts/customer-discount'
import { netAmounts } from '../lines/net-amounts'
import type { ChangePlan, ChangeTarget, Cycle } from './change'
import { creditFor, debitFor } from './prorations'
import type { Subscription, SubscriptionItem } from '../objects'

/**
 * Adds to the plan what the change gives back of each item and what it charges: from the change on where the price or the
 * quantity differ, and from where the period's end was moved otherwise.
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
