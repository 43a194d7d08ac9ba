import type { PauseKind } from '@/lib/billing/tasks/pause/pause-kind'
import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { idOf } from '../client/id-of'
import { mapSubscription } from '../map/map-subscription'
import { readPause, type Pause } from './pause-mark'
import { readServicePause } from './service-pause'

/** What decides when a subscription can pause, fresh from Stripe. */
export type Pausable = {
  subscription: Stripe.Subscription
  /** seconds: the end of the period that is paid, with which the pause begins unless it begins now */
  periodEnd: number
  /** the day of the month that it renews on, in UTC */
  anchorDay: number
  /** the one, of either kind, that the customer may change */
  pause: Pause | null
  /** of which kind it is; null where there is none */
  kind: PauseKind | null
  /** whether it is paused otherwise */
  isHeld: boolean
  /** whether it renews and does not change otherwise */
  isSettled: boolean
  /** whether the invoice of the period, or that of resuming, is still to be paid */
  isUnpaid: boolean
  /** whether an invoice is not finalized yet, or, of a break in payments, something is not invoiced that it would drop */
  hasPending: boolean
}

/** Reads from Stripe what decides when a subscription can pause so. Rejects with Stripe's errors. */
export async function fetchPausable(stripe: Stripe, id: string, asked: PauseKind): Promise<Pausable> {
  const subscription = await stripe.subscriptions.retrieve(id, { expand: ['schedule', 'latest_invoice'] })
  const { billing_cycle_anchor: anchor, billing_cycle_anchor_config: config, items } = subscription
  const { status, cancelAt, cancelAtPeriodEnd, scheduleId, plannedChange } = mapSubscription(subscription)
  const [payments, service] = [readPause(subscription), readServicePause(subscription)]
  const pause = payments ?? service
  const isOver = status === 'paused' && service === null
  const runs = status === 'active' || (status === 'paused' && service !== null)
  const latest = typeof subscription.latest_invoice === 'object' ? subscription.latest_invoice : null
  const isDraft = latest?.status === 'draft'
  return {
    subscription,
    periodEnd: Math.min(...items.data.map((item) => item.current_period_end)),
    anchorDay: config?.day_of_month ?? new Date(anchor * 1000).getUTCDate(),
    pause,
    kind: pause && (payments ? 'payments' : 'service'),
    isHeld: isOver || (subscription.pause_collection !== null && payments === null),
    isSettled: runs && cancelAt === null && !cancelAtPeriodEnd && scheduleId === null && plannedChange === null,
    isUnpaid: latest?.status === 'open' && latest.amount_remaining > 0,
    hasPending: isDraft || (asked === 'payments' && (await hasPending(stripe, subscription))),
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
