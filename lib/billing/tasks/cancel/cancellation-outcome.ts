import { amountOwed } from '../../invoices/amount-owed'
import { currentPeriodTotal } from '../../subscriptions/current-period-total'
import { hasMeteredItem } from '../../subscriptions/has-metered-item'
import { nextAttempt } from '../../invoices/next-attempt'
import { nextRenewal } from '../../subscriptions/next-renewal'
import { openInvoices } from '../../invoices/open-invoices'
import { isPauseAhead } from '../pause/is-pause-ahead'
import type { PortalFeatures, ProrationBehavior } from '../../portal-features'
import { scheduledEnd } from '../../subscriptions/scheduled-end'
import type { Invoice, Money, Subscription } from '../../types'

export type CancellationOutcome = {
  endsAt: Date
  immediate: boolean
  prorationBehavior: ProrationBehavior
  /** the subscription already ends then, so cancelling changes nothing */
  alreadySet: boolean
  /** still open and due, whether or not the customer cancels */
  openInvoices: Invoice[]
  owed: Money | null
  /** open too, but the bank is processing its payment already, so the customer has nothing to pay */
  underWay: Invoice[]
  /**
   * whether Stripe continues to collect them: it does until a scheduled end, unless the merchant wants it to stop with
   * the cancellation, and stops when a subscription ends
   */
  collection: 'nothing_open' | 'not_attempted' | 'continues' | 'stops'
  /** whether time that was paid for is left over and not credited; what is credited, Stripe's preview tells */
  unusedTimeLost: boolean
  /** whether a last invoice bills metered use up to the end, also what is used from now on */
  usageBilled: boolean
  /**
   * null where no trial runs; `lostAt` is when the trial is over, which is earlier where cancelling takes effect at
   * once
   */
  trial: { endsAt: Date; lostAt: Date } | null
  /** cancelling releases the subscription from a schedule, so what it planned for later does not come */
  changeDropped: boolean
  /** when a pause was to begin that the end comes before, or at once with */
  pauseDropped: Date | null
}

/**
 * What cancelling would do. `invoices`: all that are open, and the latest of the others. `cancel_at_period_end` takes
 * effect when the first item's period ends (https://docs.stripe.com/changelog/basil/2025-07-30/cancel-at-enums), so no
 * renewal comes before. An incomplete subscription has no period that could run out, and a paused one may be past its
 * period: both end at once, whatever is configured.
 */
export function cancellationOutcome(
  subscription: Subscription,
  features: Pick<PortalFeatures, 'subscriptionCancel'>,
  invoices: readonly Invoice[],
  now: Date,
): CancellationOutcome {
  const { mode, prorationBehavior, stopsCollection } = features.subscriptionCancel
  const end = nextRenewal(subscription)
  const pastItsPeriod = subscription.status === 'paused' && end <= now
  const immediate = mode === 'immediately' || subscription.status === 'incomplete' || pastItsPeriod
  const set = scheduledEnd(subscription)
  const endsAt = immediate ? now : earliest(end, set)
  const unpaid = openInvoices(subscription, invoices)
  const open = unpaid.filter((invoice) => !invoice.processingSince)
  const trialEndsAt = subscription.status === 'trialing' ? subscription.trialEnd : null
  return {
    endsAt,
    immediate,
    prorationBehavior,
    alreadySet: !immediate && endsAt.getTime() === set?.getTime(),
    openInvoices: open,
    owed: amountOwed(open),
    underWay: unpaid.filter((invoice) => invoice.processingSince),
    collection: collectionOf(open, immediate || stopsCollection),
    unusedTimeLost:
      (!immediate || prorationBehavior === 'none') &&
      hasPaidTimeAfter(endsAt, subscription) &&
      isPeriodPaid(subscription, invoices),
    usageBilled: hasMeteredItem(subscription) && !immediate,
    trial: trialEndsAt && { endsAt: trialEndsAt, lostAt: earliest(trialEndsAt, endsAt) },
    changeDropped: subscription.scheduleId !== null,
    pauseDropped: isPauseAhead(subscription, now) ? subscription.pauseBeginsAt : null,
  }
}

function collectionOf(open: Invoice[], stops: boolean): CancellationOutcome['collection'] {
  if (open.length === 0) return 'nothing_open'
  if (open.every((invoice) => nextAttempt(invoice) === null)) return 'not_attempted'
  return stops ? 'stops' : 'continues'
}

// A trial costs nothing, metered use is paid afterwards, and owed time was not paid.
function hasPaidTimeAfter(endsAt: Date, { status, items }: Subscription): boolean {
  return (
    status === 'active' && items.some((item) => item.price.usageType !== 'metered' && item.currentPeriodEnd > endsAt)
  )
}

/** Whether anything was paid for the current period, as far as its invoices are known. */
function isPeriodPaid(subscription: Subscription, invoices: readonly Invoice[]): boolean {
  if (currentPeriodTotal(subscription, invoices)?.amount === 0n) return false
  const start = Math.max(...subscription.items.map(({ currentPeriodStart }) => currentPeriodStart.getTime()))
  return openInvoices(subscription, invoices).every(({ createdAt }) => createdAt.getTime() < start)
}

function earliest(a: Date, b: Date | null): Date {
  return b && b < a ? b : a
}
