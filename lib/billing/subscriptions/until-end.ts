import { hasMeteredItem } from './has-metered-item'
import { nextCharge } from '../charges/next-charge'
import { nextRenewal } from './next-renewal'
import { renewalsBefore } from './renewals-before'
import type { Money, Subscription } from '../types'

export type UntilEnd = {
  endsAt: Date
  /** a charge before the end, by a renewal or a last invoice; usually null */
  nextCharge: { at: Date; amount: Money | null } | null
  /** how often it renews before the end; null where that is not known */
  renewals: number | null
  /** whether a last invoice bills metered use up to the end */
  usageBilledAtEnd: boolean
}

/** What a subscription that is set to end is still charged. */
export function untilEnd(subscription: Subscription, endsAt: Date, now: Date): UntilEnd {
  const renewsAt = nextRenewal(subscription)
  const charge = nextCharge(subscription, now)
  const unknown = renewsAt > now && renewsAt < endsAt ? { at: renewsAt, amount: null } : null
  return {
    endsAt,
    nextCharge: charge && charge.amount.amount > 0 ? { at: charge.at, amount: charge.amount } : unknown,
    renewals: renewalsBefore(subscription, endsAt),
    usageBilledAtEnd: hasMeteredItem(subscription),
  }
}
