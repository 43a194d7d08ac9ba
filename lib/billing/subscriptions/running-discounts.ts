import type { HeldDiscount } from '../objects/held-discount'
import type { Money, Subscription, SubscriptionItem } from '../types'
import { renews } from './renews'

export type RunningDiscount = {
  name: string | null
  /** what it takes off; null where that is not known, as of a deleted coupon */
  off: { percent: number } | Money | null
  /** how long it counts; `before_next`: it ends before the next payment, which is made without it */
  lasts: 'once' | 'until' | 'before_next' | 'forever' | 'unknown'
  endsAt: Date | null
  /** the items that it lowers, where it does not lower all */
  only: SubscriptionItem[] | null
}

/**
 * The discounts that lower what comes next of a subscription, its own before those of its items. The customer's counts
 * where the subscription has none, as at Stripe. One that covers nothing of what is subscribed, or has no amount in its
 * currency, takes nothing off and is left out.
 */
export function runningDiscounts(subscription: Subscription, now: Date): RunningDiscount[] {
  const paysAgain = renews(subscription) || subscription.upcomingTotal !== null
  if (!paysAgain) return []
  const running = subscription.discounts.filter(({ endsAt }) => endsAt === null || endsAt > now)
  const at = (wanted: HeldDiscount['level']) => running.filter(({ level }) => level === wanted)
  const own = at('subscription')
  return [...(own.length > 0 ? own : at('customer')), ...at('item')].flatMap((discount) => {
    const covered = coveredBy(discount, subscription.items)
    const off = takenOff(discount, subscription.currency)
    if (covered.length === 0 || (off && 'amount' in off && off.amount === 0n)) return []
    return {
      name: discount.name,
      off,
      lasts: lasting(discount, subscription),
      endsAt: discount.endsAt,
      only: covered.length < subscription.items.length ? covered : null,
    }
  })
}

function coveredBy({ itemId, productIds }: HeldDiscount, items: readonly SubscriptionItem[]): SubscriptionItem[] {
  return items.filter(
    ({ id, product }) => (itemId === null || id === itemId) && (!productIds || productIds.includes(product.id)),
  )
}

function takenOff(
  { percentOff, amountOff, currency: own, currencyOptions }: HeldDiscount,
  currency: string,
): RunningDiscount['off'] {
  if (percentOff !== null) return { percent: percentOff }
  if (amountOff === null) return null
  return { amount: own === currency ? amountOff : BigInt(currencyOptions?.[currency] ?? 0), currency }
}

function lasting({ duration, endsAt }: HeldDiscount, subscription: Subscription): RunningDiscount['lasts'] {
  if (duration === 'once') return 'once'
  const { upcomingAt } = subscription
  if (endsAt) return upcomingAt && endsAt <= upcomingAt ? 'before_next' : 'until'
  return duration === 'forever' ? 'forever' : 'unknown'
}
