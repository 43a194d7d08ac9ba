import { amountOwed } from './amount-owed'
import { hasMeteredItem } from './has-metered-item'
import { nextCharge } from './next-charge'
import { nextRenewal } from './next-renewal'
import { openInvoices } from './open-invoices'
import { periodEnd } from './period-end'
import { scheduledEnd } from './scheduled-end'
import type { Invoice, Money, Subscription } from './types'

/** Stripe gives a first payment 23 hours before it expires the subscription. */
const hoursToComplete = 23

export type SubscriptionState =
  /** `endsAt`: of the trial; the first charge follows */
  | { kind: 'trialing'; endsAt: Date }
  /** `amount`: of the renewal's charge, null where it is not known beforehand */
  | { kind: 'active'; renewsAt: Date; amount: Money | null }
  | EndingState
  | PastDueState
  | { kind: 'unpaid'; amount: Money | null; invoices: Invoice[]; endsAt: Date | null }
  | IncompleteState
  /** `by`: 'status' when a trial ended without a payment method, else the merchant's `pause_collection` */
  | { kind: 'paused'; resumesAt: Date | null; by: 'status' | 'pause_collection'; endsAt: Date | null }
  /** `amount` and `invoices`: still open after the end */
  | { kind: 'ended'; endedAt: Date; amount: Money | null; invoices: Invoice[] }

export type EndingState = {
  kind: 'ending'
  endsAt: Date
  /** while the trial still runs */
  trialEndsAt: Date | null
  /** a renewal that comes before the end; null in the usual case: no more charges */
  nextCharge: { at: Date; amount: Money | null } | null
  /** metered use up to the end is billed by a last invoice */
  usageBilledAtEnd: boolean
}

export type PastDueState = {
  kind: 'past_due'
  /** of all open invoices together; null when the mirror holds none */
  amount: Money | null
  /** the one whose payment failed last */
  invoice: Invoice | null
  /** oldest first */
  invoices: Invoice[]
  nextAttemptAt: Date | null
  errorCode: string | null
  declineCode: string | null
  requiresAction: boolean
  endsAt: Date | null
}

export type IncompleteState = {
  kind: 'incomplete'
  /** Stripe expires the subscription then */
  until: Date
  amount: Money | null
  invoice: Invoice | null
  requiresAction: boolean
  endsAt: Date | null
}

/**
 * What a subscription is, told as one thing. When several hold the first of these wins: it has ended; money is owed
 * (`incomplete`, `past_due`, `unpaid`); it is paused; it is set to end; it is on trial; it is active. So payment trouble
 * is never hidden by a scheduled end or a pause, and a scheduled end stays visible as `endsAt` beside either.
 */
export function subscriptionState(
  subscription: Subscription,
  invoices: readonly Invoice[],
  now: Date,
): SubscriptionState {
  const open = openInvoices(subscription, invoices)
  const amount = amountOwed(open)
  const endsAt = scheduledEnd(subscription)
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
      return { kind: 'paused', resumesAt: null, by: 'status', endsAt }
  }
  if (subscription.pauseBehavior) {
    return { kind: 'paused', resumesAt: later(subscription.pauseResumesAt, now), by: 'pause_collection', endsAt }
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
  return {
    kind: 'ending',
    endsAt,
    trialEndsAt: subscription.status === 'trialing' ? subscription.trialEnd : null,
    nextCharge: renewsAt < endsAt
      ? { at: renewsAt, amount: nextCharge(subscription, now)?.amount ?? null }
      : null,
    usageBilledAtEnd: hasMeteredItem(subscription),
  }
}

function pastDue(open: Invoice[], amount: Money | null, endsAt: Date | null, now: Date): PastDueState {
  const invoice = open.findLast((candidate) => candidate.attemptCount > 0) ?? open.at(-1) ?? null
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
  subscription: Subscription, open: Invoice[], amount: Money | null, endsAt: Date | null,
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
    : subscription.canceledAt ?? periodEnd(subscription)
}

// A date already past is a stale mirror's, and no promise.
function later(date: Date | null, now: Date): Date | null {
  return date && date > now ? date : null
}
