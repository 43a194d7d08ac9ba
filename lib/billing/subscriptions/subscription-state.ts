import { amountOwed } from '../invoices/amount-owed'
import { hasMeteredItem } from './has-metered-item'
import { nextCharge } from './next-charge'
import { nextRenewal } from './next-renewal'
import { openInvoices } from '../invoices/open-invoices'
import { periodEnd } from './period-end'
import { scheduledEnd } from './scheduled-end'
import type { Invoice, Money, Subscription } from '../types'

/** Stripe expires a subscription whose first payment is not made within 23 hours. */
const hoursToComplete = 23

export type SubscriptionState =
  /** `endsAt`: the end of the trial, when the first charge follows */
  | { kind: 'trialing'; endsAt: Date }
  /** `amount`: of the renewal; null where it is not known beforehand */
  | { kind: 'active'; renewsAt: Date; amount: Money | null }
  | EndingState
  | PastDueState
  | { kind: 'unpaid'; amount: Money | null; invoices: Invoice[]; endsAt: Date | null }
  | IncompleteState
  | PausedState
  /** `amount` and `invoices`: what is still open after the end */
  | { kind: 'ended'; endedAt: Date; amount: Money | null; invoices: Invoice[] }

type EndingState = {
  kind: 'ending'
  endsAt: Date
  trialEndsAt: Date | null
  /** a charge before the end, by a renewal or a last invoice; usually null */
  nextCharge: { at: Date; amount: Money | null } | null
  /** whether a last invoice bills metered use up to the end */
  usageBilledAtEnd: boolean
}

type PastDueState = {
  kind: 'past_due'
  /** of all open invoices together; null where the mirror has none */
  amount: Money | null
  /** the invoice whose payment failed last */
  invoice: Invoice | null
  /** oldest first */
  invoices: Invoice[]
  nextAttemptAt: Date | null
  errorCode: string | null
  declineCode: string | null
  requiresAction: boolean
  endsAt: Date | null
}

type PausedState = {
  kind: 'paused'
  /** null where the customer or the merchant must resume it */
  resumesAt: Date | null
  /** `pause_collection` leaves the status unchanged and collects nothing; status `paused` stops the subscription */
  by: 'status' | 'pause_collection'
  /** of status `paused`: 'trial_end_without_payment_method', 'final_payment_failure', 'pause_requested', … */
  reason: string | null
  /** still open, from before the pause or from the failed payment that caused it */
  amount: Money | null
  invoices: Invoice[]
  endsAt: Date | null
}

type IncompleteState = {
  kind: 'incomplete'
  until: Date
  amount: Money | null
  invoice: Invoice | null
  requiresAction: boolean
  endsAt: Date | null
}

/**
 * The one state that a subscription is in. Of several that apply, the first of these counts: it has ended; its status
 * is `incomplete`, `past_due` or `unpaid`; it is paused; it is set to end; it is on trial; it is active. So neither a
 * scheduled end nor `pause_collection` hides a payment problem. A scheduled end stays visible as `endsAt` beside a
 * payment problem and beside a pause.
 */
export function subscriptionState(
  subscription: Subscription,
  invoices: readonly Invoice[],
  now: Date,
): SubscriptionState {
  const open = openInvoices(subscription, invoices)
  const amount = amountOwed(open)
  const endsAt = scheduledEnd(subscription)
  const paused = (how: Pick<PausedState, 'by' | 'resumesAt' | 'reason'>): PausedState => ({
    kind: 'paused',
    ...how,
    amount,
    invoices: open,
    endsAt,
  })
  switch (subscription.status) {
    case 'canceled':
    case 'incomplete_expired':
      return { kind: 'ended', endedAt: endedAt(subscription), amount, invoices: open }
    case 'incomplete':
      return incomplete(subscription, open, amount, endsAt)
    case 'past_due':
      return pastDue(open, amount, endsAt, now)
    case 'unpaid':
      return { kind: 'unpaid', amount, invoices: open, endsAt }
    case 'paused':
      return paused({ by: 'status', resumesAt: null, reason: subscription.pausedReason })
  }
  if (subscription.pauseBehavior) {
    return paused({ by: 'pause_collection', resumesAt: later(subscription.pauseResumesAt, now), reason: null })
  }
  if (endsAt) return ending(subscription, endsAt, now)
  if (subscription.status === 'trialing') {
    return { kind: 'trialing', endsAt: subscription.trialEnd ?? nextRenewal(subscription) }
  }
  return {
    kind: 'active',
    renewsAt: nextRenewal(subscription),
    amount: nextCharge(subscription, now)?.amount ?? null,
  }
}

function ending(subscription: Subscription, endsAt: Date, now: Date): EndingState {
  const renewsAt = nextRenewal(subscription)
  const charge = nextCharge(subscription, now)
  const unknown = renewsAt > now && renewsAt < endsAt ? { at: renewsAt, amount: null } : null
  return {
    kind: 'ending',
    endsAt,
    trialEndsAt: subscription.status === 'trialing' ? subscription.trialEnd : null,
    nextCharge: charge && charge.amount.amount > 0 ? { at: charge.at, amount: charge.amount } : unknown,
    usageBilledAtEnd: hasMeteredItem(subscription),
  }
}

function pastDue(open: Invoice[], amount: Money | null, endsAt: Date | null, now: Date): PastDueState {
  // While 3-D Secure is open the attempt does not count yet.
  const wasTried = ({ attemptCount, requiresAction }: Invoice) => attemptCount > 0 || requiresAction
  const invoice = open.findLast(wasTried) ?? open.at(-1) ?? null
  const attempts = open.flatMap(({ nextPaymentAttempt: at }) => (at && at > now ? [at.getTime()] : []))
  return {
    kind: 'past_due',
    amount,
    invoice,
    invoices: open,
    nextAttemptAt: attempts.length > 0 ? new Date(Math.min(...attempts)) : null,
    errorCode: invoice?.errorCode ?? null,
    declineCode: invoice?.declineCode ?? null,
    requiresAction: invoice?.requiresAction ?? false,
    endsAt,
  }
}

function incomplete(
  subscription: Subscription,
  open: Invoice[],
  amount: Money | null,
  endsAt: Date | null,
): IncompleteState {
  const invoice = open.at(-1) ?? null
  const until = completionDeadline(subscription)
  return { kind: 'incomplete', until, amount, invoice, requiresAction: invoice?.requiresAction ?? false, endsAt }
}

function completionDeadline(subscription: Subscription): Date {
  return new Date(subscription.createdAt.getTime() + hoursToComplete * 3_600_000)
}

function endedAt(subscription: Subscription): Date {
  if (subscription.endedAt) return subscription.endedAt
  return subscription.status === 'incomplete_expired'
    ? completionDeadline(subscription)
    : (subscription.canceledAt ?? periodEnd(subscription))
}

// A past date comes from a stale mirror and promises nothing.
function later(date: Date | null, now: Date): Date | null {
  return date && date > now ? date : null
}
