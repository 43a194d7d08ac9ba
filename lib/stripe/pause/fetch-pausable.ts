import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { idOf } from '../client/id-of'
import { mapSubscription } from '../map/map-subscription'
import { readPause, type Pause } from './pause-mark'

/** What decides when a subscription can pause, fresh from Stripe. */
export type Pausable = {
  /** seconds: the end of the period that is paid, which the pause begins with */
  periodEnd: number
  /** the day of the month that it renews on, in UTC */
  anchorDay: number
  /** the one that the customer asked for before */
  pause: Pause | null
  /** whether it is paused otherwise */
  isHeld: boolean
  /** whether it renews and does not change otherwise */
  isSettled: boolean
  /** whether the invoice of the period is still to be paid */
  isUnpaid: boolean
  /** whether something is not invoiced yet, or not finalized, and a pause would drop it */
  hasPending: boolean
}

/** Reads from Stripe what decides when a subscription can pause. Rejects with Stripe's errors. */
export async function fetchPausable(stripe: Stripe, id: string): Promise<Pausable> {
  const subscription = await stripe.subscriptions.retrieve(id, { expand: ['schedule', 'latest_invoice'] })
  const { billing_cycle_anchor: anchor, billing_cycle_anchor_config: config, items } = subscription
  const { status, cancelAt, cancelAtPeriodEnd, scheduleId, plannedChange } = mapSubscription(subscription)
  const pause = readPause(subscription)
  const latest = typeof subscription.latest_invoice === 'object' ? subscription.latest_invoice : null
  return {
    periodEnd: Math.min(...items.data.map((item) => item.current_period_end)),
    anchorDay: config?.day_of_month ?? new Date(anchor * 1000).getUTCDate(),
    pause,
    isHeld: subscription.pause_collection !== null && pause === null,
    isSettled:
      status === 'active' && cancelAt === null && !cancelAtPeriodEnd && scheduleId === null && plannedChange === null,
    isUnpaid: latest?.status === 'open' && latest.amount_remaining > 0,
    hasPending: latest?.status === 'draft' || (await hasPending(stripe, subscription)),
  }
}

/** Pending items of the customer without a subscription are billed by any of their invoices. */
async function hasPending(stripe: Stripe, { id, customer }: Stripe.Subscription): Promise<boolean> {
  const all = await collectPages(stripe.invoiceItems.list({ customer: idOf(customer), pending: true, limit: 100 }))
  return all.some(({ parent }) => {
    const of = parent?.subscription_details?.subscription
    return !of || of === id
  })
}
