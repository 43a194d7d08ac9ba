import { isCollectionPausedAt } from '../../subscriptions/is-collection-paused-at'
import type { ProrationBehavior } from '../../portal-features'
import type { UpcomingCharge } from '../../objects/subscription'
import type { Money, Subscription } from '../../types'

/** What a cancellation bills, now or at the end, by Stripe's preview of it. */
export type CancellationCharge =
  /** Stripe could not be asked */
  | { kind: 'unknown' }
  | { kind: 'nothing' }
  /** an invoice is made; `due` is nothing where a credit covers its total */
  | { kind: 'billed'; at: Date; total: Money; due: Money }
  /** an invoice in the customer's favour goes to their balance */
  | { kind: 'credited'; at: Date; amount: Money }
  /** an invoice is made as a draft, which is charged when the merchant says so */
  | { kind: 'drafted'; amount: Money }
  /** no invoice is made, and this waits for another one of the customer's; negative where it is in their favour */
  | { kind: 'waiting'; amount: Money }

type Cancelled = Pick<Subscription, 'currency' | 'status' | 'pauseBehavior' | 'pauseResumesAt'>
type How = { immediate: boolean; prorationBehavior: ProrationBehavior }

// Stripe makes only a draft in the other statuses, and while the collection is paused.
const charging: readonly Subscription['status'][] = ['trialing', 'active', 'past_due']

/**
 * What a cancellation bills. `charge` is Stripe's preview of it, or null where it makes no invoice.
 *
 * At the period's end the preview is the last invoice. At once it is the invoice that `invoice_now` makes. Without one,
 * "pending invoice items remain pending and can be billed on another invoice for the customer", while pending prorations
 * are removed if neither is asked for (`subscriptions.cancel` in the SDK's types), and metered use is not billed.
 */
export function cancellationCharge(
  subscription: Cancelled,
  { immediate, prorationBehavior }: How,
  charge: UpcomingCharge | null,
): CancellationCharge {
  if (!charge) return { kind: 'nothing' }
  const { currency, status } = subscription
  const { upcomingTotal: total, upcomingAmountDue: due, upcomingAt: at } = charge
  if (total === null || due === null || !at) return { kind: 'nothing' }
  const money = (amount: bigint): Money => ({ amount, currency })
  const isPaused = isCollectionPausedAt(subscription, at)
  const bills = immediate ? prorationBehavior === 'always_invoice' : charging.includes(status) && !isPaused
  if (!bills) {
    // The last invoice of such a pause is made, and void or written off at once.
    if (!immediate && isPaused && subscription.pauseBehavior !== 'keep_as_draft') return { kind: 'nothing' }
    if (!immediate) return total > 0n ? { kind: 'drafted', amount: money(total) } : { kind: 'nothing' }
    const amount = pendingOf(charge, prorationBehavior)
    return amount === 0n ? { kind: 'nothing' } : { kind: 'waiting', amount: money(amount) }
  }
  // A debt from earlier can be more than what is credited.
  if (total < 0n && due <= 0n) return { kind: 'credited', at, amount: money(-total) }
  return total === 0n && due === 0n ? { kind: 'nothing' } : { kind: 'billed', at, total: money(total), due: money(due) }
}

/** The items of a preview that stay pending, before tax. Its other lines are metered use. */
function pendingOf({ upcomingBreakdown }: UpcomingCharge, prorationBehavior: ProrationBehavior): bigint {
  const staying = (upcomingBreakdown?.lines ?? []).filter(
    ({ proration, added }) => added || (proration && prorationBehavior !== 'none'),
  )
  return staying.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
}
