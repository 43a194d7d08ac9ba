import type { Money, Subscription } from '../types'
import { hasMeteredItem } from '../subscriptions/has-metered-item'
import { nextCharge } from './next-charge'
import type { SubscriptionState } from '../subscriptions/subscription-state'
import { tellsCharge } from './tells-charge'

type ComingSum = {
  /** of the next charge of each subscription */
  total: Money
  /** the customer's balance is still to be settled with it, so that less or more is collected */
  beforeBalance: boolean
  /** how many subscriptions are charged */
  count: number
  /** the first of the charges (UTC) */
  firstAt: Date
}

export type ComingCharges = {
  /** by currency, the one that is charged first before the others */
  sums: ComingSum[]
  /** those that renew for an amount that is not known yet */
  untold: Subscription[]
}

/**
 * What comes next for several subscriptions, once for each. Stripe's preview of each subscription takes the whole balance
 * of the customer off, although it settles only once, so the sums are of the totals before it.
 */
export function comingCharges(
  subscriptions: readonly { subscription: Subscription; state: SubscriptionState }[],
  now: Date,
): ComingCharges {
  const sums = new Map<string, ComingSum>()
  const untold: Subscription[] = []
  for (const { subscription, state } of subscriptions) {
    const charge = tellsCharge(state) ? nextCharge(subscription, now) : null
    if (charge && !hasMeteredItem(subscription)) {
      const { currency, amount } = charge.total
      if (BigInt(amount) > 0n) sums.set(currency, add(sums.get(currency), charge))
    } else if (charge || (state.kind === 'active' && !state.amount)) untold.push(subscription)
  }
  return { sums: [...sums.values()].sort((a, b) => a.firstAt.getTime() - b.firstAt.getTime()), untold }
}

function add(sum: ComingSum | undefined, { total, amount, at }: NonNullable<ReturnType<typeof nextCharge>>): ComingSum {
  return {
    total: { amount: BigInt(sum?.total.amount ?? 0) + BigInt(total.amount), currency: total.currency },
    beforeBalance: (sum?.beforeBalance ?? false) || BigInt(total.amount) !== BigInt(amount.amount),
    count: (sum?.count ?? 0) + 1,
    firstAt: sum && sum.firstAt < at ? sum.firstAt : at,
  }
}
