import { isCollectionPausedAt } from '../subscriptions/is-collection-paused-at'
import { isStoppedAt } from '../subscriptions/is-stopped-at'
import { renewalsBefore } from '../subscriptions/renewals-before'
import type { Subscription } from '../types'
import { balanceLeft } from './balance-left'
import { isOfPause } from './is-of-pause'
import { withBalance } from './with-balance'

/**
 * The next charges of a customer's subscriptions, each with the balance that those before it leave: each of Stripe's
 * previews begins with the whole balance, which is settled once. Where it is not certain which charge will meet it,
 * they are told before it, with `sharesBalance`.
 */
export function settleInTurn(subscriptions: readonly Subscription[]): Subscription[] {
  const settled = new Map<string, Subscription>()
  for (const charges of byCurrency(subscriptions.filter(isSettled))) {
    if (charges.length > 1) for (const charge of inTurn(charges)) settled.set(charge.id, charge)
  }
  return subscriptions.map((subscription) => settled.get(subscription.id) ?? subscription)
}

function inTurn(charges: readonly Charged[]): Subscription[] {
  let balance = BigInt(charges[0]?.upcomingBreakdown.startingBalance ?? 0)
  let isTouched = false
  let isCertain = true
  return charges.map((charge, index) => {
    const before = charges.slice(0, index)
    isTouched ||= balance !== 0n
    if (isTouched) isCertain &&= before.every(isSure) && (balance === 0n || isNext(charge, before, charges))
    if (!isCertain) return { ...withBalance(charge, 0n), sharesBalance: true }
    const own = withBalance(charge, balance)
    balance = balanceLeft({ balance, total: charge.upcomingTotal, due: own.upcomingAmountDue ?? 0n })
    return own
  })
}

/** Whether no other charge comes at the same time, nor one of the earlier subscriptions once more before. */
function isNext({ id, upcomingAt: at }: Charged, before: readonly Charged[], all: readonly Charged[]): boolean {
  return (
    all.every((other) => other.id === id || other.upcomingAt.getTime() !== at.getTime()) &&
    before.every((other) => renewalsBefore(other, at) === 1)
  )
}

/** A debt may stop a subscription before it is charged again, and so may the end of a trial without a method. */
function isSure({ status, trialEndBehavior: atEnd }: Charged): boolean {
  return status === 'active' || (status === 'trialing' && atEnd !== 'cancel' && atEnd !== 'pause')
}

type Charged = Subscription & {
  upcomingAt: Date
  upcomingTotal: bigint
  upcomingBreakdown: NonNullable<Subscription['upcomingBreakdown']>
}

/** Whether its next invoice settles the balance, which no draft and no void invoice of a pause does. */
function isSettled(subscription: Subscription): subscription is Charged {
  const { status, upcomingAt, upcomingTotal, upcomingBreakdown, pauseBehavior } = subscription
  if (!upcomingAt || upcomingTotal === null || !upcomingBreakdown || status === 'unpaid') return false
  if (isStoppedAt(subscription, upcomingAt) && !isOfPause(subscription)) return false
  return pauseBehavior === 'mark_uncollectible' || !isCollectionPausedAt(subscription, upcomingAt)
}

/** The charges of each currency, which has a balance of its own, in the order in which they come. */
function byCurrency(charges: readonly Charged[]): Charged[][] {
  const groups = new Map<string, Charged[]>()
  for (const charge of charges.toSorted((one, other) => one.upcomingAt.getTime() - other.upcomingAt.getTime())) {
    groups.set(charge.currency, [...(groups.get(charge.currency) ?? []), charge])
  }
  return [...groups.values()]
}
