import type { Universe } from '../../core/store/universe'
import { advanceDraft, markOverdue, retryInvoice } from '../invoices/advance-invoice'
import { announceRenewal, announceTrialEnd, trialNoticeAt } from '../subscriptions/announce'
import { changeSubscription } from '../subscriptions/change-subscription'
import { voidInvoice } from '../invoices/close-invoice'
import { endScheduled } from '../subscriptions/end-scheduled'
import { expireIncomplete } from '../invoices/follow-invoice'
import { dropPendingChange } from '../pending/drop-pending-change'
import { periodEnd, renewSubscription } from '../subscriptions/renew-subscription'
import { advanceSchedule, announceExpiry, expiryNoticeAt, scheduleDueAt } from '../schedules/advance-schedule'
import { pauseTaskOf } from '../schedules/pause-task'
import { runPauseTask } from '../schedules/run-pause-task'
import { billingSettings, day } from '../settings'
import { verificationDueAt, verifyTaxId } from '../customers/verify-tax-id'
import { expireGrant, grantExpiryAt } from '../credits/end-grant'
import { settlePayment } from '../invoices/settle-invoice'
import { debitsUnderWay } from '../../core/payments/debits/debits-under-way'
import { settleDebit } from '../../core/payments/debits/settle-debit'
import type { Invoice, Subscription } from '../objects'

/** A task is something that becomes due as time passes. */
export interface Task {
  at: number
  /** This appears in the error message for a task that repeats endlessly. */
  name: string
  run: () => void
}

const twentyThreeHours = (23 / 24) * day

/** Returns a customer's next task. Of several at the same time, it returns the one that Stripe runs first. */
export function nextTask(universe: Universe, customer: string): Task | null {
  let next: Task | null = null
  const offer = (at: number | null | undefined, name: string, id: string, run: () => void) => {
    if (typeof at === 'number' && (!next || at < next.at)) next = { at, name: `${name} ${id}`, run }
  }
  for (const invoice of universe.collection('invoice').by('customer', customer)) offerInvoice(universe, invoice, offer)
  for (const { id, _settlesAt: at } of debitsUnderWay(universe, customer)) {
    offer(at, 'settle the debit of', id, () => settlePayment(universe, settleDebit(universe, id)))
  }
  for (const taxId of universe.collection('tax_id').by('customer', customer)) {
    offer(verificationDueAt(taxId), 'verify', taxId.id, () => verifyTaxId(universe, taxId.id))
  }
  for (const grant of universe.collection('billing.credit_grant').by('customer', customer)) {
    offer(grantExpiryAt(grant), 'expire', grant.id, () => expireGrant(universe, grant.id))
  }
  for (const schedule of universe.collection('subscription_schedule').by('customer', customer)) {
    offer(expiryNoticeAt(schedule), 'announce the end of', schedule.id, () => announceExpiry(universe, schedule.id))
    offer(pauseTaskOf(schedule)?.at, 'pause or resume by', schedule.id, () => runPauseTask(universe, schedule.id))
    offer(scheduleDueAt(schedule), 'advance', schedule.id, () => advanceSchedule(universe, schedule.id))
  }
  for (const subscription of universe.collection('subscription').by('customer', customer)) {
    offerSubscription(universe, subscription, offer)
  }
  return next
}

type Offer = (at: number | null | undefined, name: string, id: string, run: () => void) => void

function offerInvoice(universe: Universe, invoice: Invoice, offer: Offer): void {
  const { id, status } = invoice
  if (status === 'draft' && invoice.auto_advance) {
    offer(invoice.automatically_finalizes_at, 'finalize', id, () => advanceDraft(universe, id))
  } else if (status === 'open' && invoice.collection_method === 'send_invoice') {
    if (!invoice._isOverdue) offer(invoice.due_date, 'overdue', id, () => markOverdue(universe, id))
  } else if (status === 'open' && invoice.auto_advance) {
    offer(invoice.next_payment_attempt, 'collect', id, () => retryInvoice(universe, id))
  }
}

const over = ['canceled', 'incomplete_expired']

function offerSubscription(universe: Universe, subscription: Subscription, offer: Offer): void {
  const { id, status, cancel_at: cancelAt } = subscription
  if (over.includes(status)) return
  offer(cancelAt, 'cancel', id, () => endScheduled(universe, id))
  offer(subscription.pause_collection?.resumes_at, 'resume collection of', id, () =>
    changeSubscription(universe, id, { pause_collection: null }),
  )
  if (subscription.pending_update) {
    offer(subscription.pending_update.expires_at, 'drop the change of', id, () =>
      dropPendingChange(universe, subscription),
    )
  }
  if (status === 'incomplete') {
    return offer(subscription.created + twentyThreeHours, 'expire', id, () => expire(universe, subscription))
  }
  if (status === 'paused') return
  const end = periodEnd(subscription)
  offer(trialNoticeAt(subscription), 'announce the trial end of', id, () => announceTrialEnd(universe, id))
  if (subscription._announcedRenewal !== end && (cancelAt === null || cancelAt > end)) {
    const notice = end - billingSettings(universe, subscription.customer).upcomingDays * day
    const start = Math.min(...subscription.items.data.map(({ current_period_start: time }) => time))
    // A period shorter than the notice is not announced, because the notice would precede the period.
    if (notice > start) offer(notice, 'announce the renewal of', id, () => announceRenewal(universe, id))
  }
  offer(end, 'renew', id, () => renewSubscription(universe, id))
}

function expire(universe: Universe, subscription: Subscription): void {
  const invoice = universe.collection('invoice').get(subscription.latest_invoice)
  if (invoice?.status === 'open') voidInvoice(universe, invoice.id)
  else expireIncomplete(universe, subscription)
}
