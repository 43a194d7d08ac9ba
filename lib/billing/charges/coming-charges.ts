import type { Money, Subscription } from '../types'
import { mayStopUnpaid } from '../subscriptions/may-stop-unpaid'
import { hasMeteredItem } from '../subscriptions/has-metered-item'
import { nextCharge } from './next-charge'
import type { SubscriptionState } from '../subscriptions/subscription-state'
import { tellsCharge } from './tells-charge'

type ComingSum = {
  /** of the next charge of each subscription */
  total: Money
  /** the customer's balance is still to be settled with it, so that less or more is collected */
  beforeBalance: boolean
  /** one of them is not charged if a debt stops its subscription before */
  mayStop: boolean
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
 * What comes next for several subscriptions, once for each. Where it is not certain which of the charges meets the
 * customer's balance, the sum has their totals before it.
 */
export function comingCharges(
  subscriptions: readonly { subscription: Subscription; state: SubscriptionState }[],
  now: Date,
): ComingCharges {
  const told: Told[] = []
  const untold: Subscription[] = []
  for (const { subscription, state } of subscriptions) {
    const charge = tellsCharge(state) ? nextCharge(subscription, now) : null
    if (charge && !hasMeteredItem(subscription)) {
      const mayStop = mayStopUnpaid(state)
      if (BigInt(charge.total.amount) > 0n)
        told.push({ ...charge, mayStop, sharesBalance: subscription.sharesBalance ?? false })
    } else if (charge || (state.kind === 'active' && !state.amount)) untold.push(subscription)
  }
  const currencies = [...new Set(told.map(({ total }) => total.currency))]
  const sums = currencies.flatMap((currency) => sumOf(told.filter(({ total }) => total.currency === currency)))
  return { sums: sums.sort((a, b) => a.firstAt.getTime() - b.firstAt.getTime()), untold }
}

type Told = NonNullable<ReturnType<typeof nextCharge>> & { mayStop: boolean; sharesBalance: boolean }

/** The sum of charges of one currency; none where the customer's credit covers them all. */
function sumOf(charges: readonly Told[]): ComingSum[] {
  const owed = charges
    .map((charge) => ({ ...charge, amount: charge.sharesBalance ? charge.total : charge.amount }))
    .filter(({ amount }) => BigInt(amount.amount) > 0n)
  const [first] = owed
  if (!first) return []
  return [
    {
      total: {
        amount: owed.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n),
        currency: first.total.currency,
      },
      beforeBalance: owed.some(({ sharesBalance }) => sharesBalance),
      mayStop: owed.some(({ mayStop }) => mayStop),
      count: owed.length,
      firstAt: new Date(Math.min(...owed.map(({ at }) => at.getTime()))),
    },
  ]
}
