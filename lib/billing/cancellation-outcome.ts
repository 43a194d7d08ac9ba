import { amountOwed } from './amount-owed'
import { hasMeteredItem } from './has-metered-item'
import { openInvoices } from './open-invoices'
import { periodEnd } from './period-end'
import type { PortalFeatures } from './portal-features'
import { scheduledEnd } from './scheduled-end'
import type { Invoice, Money, Subscription } from './types'

export type CancellationOutcome = {
  endsAt: Date
  immediate: boolean
  /** still open: they stay due either way */
  openInvoices: Invoice[]
  owed: Money | null
  /** Stripe stops collecting open invoices when a subscription ends; until a scheduled end it goes on trying */
  collection: 'nothing_open' | 'continues' | 'stops'
  /** the unused time of a paid period is credited to the customer's balance */
  proratedCredit: boolean
  /** metered use so far is billed by a last invoice */
  usageBilled: boolean
  /** null when no trial runs; `lostAt` is when the trial is over, which cancelling at once brings forward */
  trial: { endsAt: Date; lostAt: Date } | null
}

/**
 * What cancelling does, told before anything happens. An incomplete subscription has no period to run out and a paused
 * one may be past its own, so both end at once whatever the configuration says.
 */
export function cancellationOutcome(
  subscription: Subscription,
  features: Pick<PortalFeatures, 'subscriptionCancel'>,
  invoices: readonly Invoice[],
  now: Date,
): CancellationOutcome {
  const { mode, prorationBehavior } = features.subscriptionCancel
  const end = periodEnd(subscription)
  const overdrawn = subscription.status === 'paused' && end <= now
  const immediate = mode === 'immediately' || subscription.status === 'incomplete' || overdrawn
  const endsAt = immediate ? now : earliest(end, scheduledEnd(subscription))
  const open = openInvoices(subscription, invoices)
  const trialEndsAt = subscription.status === 'trialing' ? subscription.trialEnd : null
  return {
    endsAt,
    immediate,
    openInvoices: open,
    owed: amountOwed(open),
    collection: open.length === 0 ? 'nothing_open' : immediate ? 'stops' : 'continues',
    proratedCredit: immediate && prorationBehavior !== 'none' && subscription.status === 'active' && end > now,
    usageBilled: hasMeteredItem(subscription) && (!immediate || prorationBehavior === 'always_invoice'),
    trial: trialEndsAt && { endsAt: trialEndsAt, lostAt: earliest(trialEndsAt, endsAt) },
  }
}

function earliest(a: Date, b: Date | null): Date {
  return b && b < a ? b : a
}
