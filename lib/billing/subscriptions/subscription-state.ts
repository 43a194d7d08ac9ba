import { amountOwed } from '../invoices/amount-owed'
import { nextAttempt } from '../invoices/next-attempt'
import { pauseEndsAt } from './pause-ends-at'
import { completionDeadline } from './completion-deadline'
import { debtsOf, type Debt } from '../invoices/debts-of'
import { endedAt } from './ended-at'
import { hasMeteredItem } from './has-metered-item'
import { draftsOf, type DraftCharge } from '../invoices/drafts-of'
import type { Clock } from '../invoices/invoice-due'
import { invoiceVerdict } from '../invoices/invoice-verdict'
import { isFixedTerm } from './is-fixed-term'
import { isOfResumption } from '../invoices/is-of-resumption'
import { isPaused } from './is-paused'
import { isOfPendingChange } from '../invoices/is-of-pending-change'
import { methodStanding } from '../payment-methods/method-standing'
import { nextCharge, type NextCharge } from '../charges/next-charge'
import { nextRenewal } from './next-renewal'
import { openInvoices } from '../invoices/open-invoices'
import type { PaymentVerdict } from '../invoices/payment-verdict'
import { scheduledEnd } from './scheduled-end'
import { untilEnd, type UntilEnd } from './until-end'
import type { Invoice, Money, PaymentMethod, Subscription } from '../types'

/** When a subscription is looked at, and the stored method that it is charged to. */
export type Situation = Clock & { method: PaymentMethod | null }

export type SubscriptionState =
  | TrialingState
  | ActiveState
  | EndingState
  | PastDueState
  | (Owing & { kind: 'unpaid'; amount: Money | null; endsAt: Date | null })
  | IncompleteState
  | PausedState
  /** `amount` and `invoices`: what is still open after the end */
  | (Owing & { kind: 'ended'; endedAt: Date; amount: Money | null })

type Owing = {
  /** what is open, by cause; without the invoice of a change that waits for its payment */
  debts: Debt[]
  /** the same invoices, oldest first */
  invoices: Invoice[]
  /** what is not charged yet */
  drafts: DraftCharge[]
}

type TrialingState = Owing & {
  kind: 'trialing'
  /** the end of the trial, when the first charge follows */
  endsAt: Date
  /** what follows instead where no method is stored to charge; null where there is one or none is needed */
  withoutMethod: 'cancel' | 'pause' | 'create_invoice' | null
}

type ActiveState = Owing & {
  kind: 'active'
  renewsAt: Date
  /** of the renewal; null where it is not known beforehand */
  amount: Money | null
  /** nothing is stored that the renewal could be charged to, and it is not known to cost nothing */
  withoutMethod: boolean
}

type EndingState = Owing &
  UntilEnd & {
    kind: 'ending'
    /** the merchant sold it for a term that ends then; nobody cancelled it */
    asAgreed: boolean
    trialEndsAt: Date | null
    /** nothing is stored that the charges to come could be charged to */
    withoutMethod: boolean
  }

type PastDueState = Owing & {
  kind: 'past_due'
  /** the most urgent debt, of the same cause as `verdict`; null where the mirror has no open invoice */
  debt: Debt | null
  /** of that debt, the invoice whose payment was tried last */
  invoice: Invoice | null
  verdict: PaymentVerdict | null
  /** of that debt */
  nextAttemptAt: Date | null
  endsAt: Date | null
} & Ahead

/** What is charged beside a debt, or once a pause is over; told where it is known. */
type Ahead = {
  /** of the next period; null where it ends before */
  renewal: NextCharge | null
  /** what comes until a set end */
  untilEnd: UntilEnd | null
  /** nothing is stored that it could be charged to */
  withoutMethod: boolean
}

type PausedState = Owing & {
  kind: 'paused'
  /** where the customer asked for a pause that has not begun: when it does, and access ends */
  beginsAt: Date | null
  /** null where the customer or the merchant must resume it, or where it ends first */
  resumesAt: Date | null
  /** `pause_collection` leaves the status unchanged and collects nothing; `status` stops the subscription, or will */
  by: 'status' | 'pause_collection'
  /** of `pause_collection`, what becomes of the invoices meanwhile: 'void', 'keep_as_draft' or 'mark_uncollectible' */
  behavior: string | null
  /** of status `paused`: 'trial_end_without_payment_method', 'final_payment_failure', 'pause_requested', … */
  reason: string | null
  /** still open, from before the pause or from the failed payment that caused it */
  amount: Money | null
  /** the open invoice that resumes the subscription once it is paid */
  resumption: Invoice | null
  endsAt: Date | null
} & Ahead

type IncompleteState = Owing & {
  kind: 'incomplete'
  until: Date
  amount: Money | null
  invoice: Invoice | null
  requiresAction: boolean
  /** a bank debit that is under way for it, and about when the bank answers */
  processing: Pick<Debt, 'amount' | 'at'> | null
  endsAt: Date | null
}

/**
 * The one state that a subscription is in. Of several that apply, the first of these counts: it has ended; its status
 * is `incomplete`, `past_due` or `unpaid`; it is paused, or will be before it ends; it is set to end, unless its trial
 * stops it before; it is on trial; it is active. So neither a scheduled end nor `pause_collection` hides a payment problem. A scheduled end stays
 * visible as `endsAt` beside a payment problem and beside a pause.
 */
export function subscriptionState(
  subscription: Subscription,
  invoices: readonly Invoice[],
  situation: Situation,
): SubscriptionState {
  const { now, method } = situation
  const open = openInvoices(subscription, invoices).filter((invoice) => !isOfPendingChange(invoice, [subscription]))
  const owing = { debts: debtsOf(open, situation), invoices: open, drafts: draftsOf(subscription, invoices) }
  const amount = amountOwed(open)
  const endsAt = scheduledEnd(subscription)
  const withoutMethod = !method && subscription.collectionMethod === 'charge_automatically'
  const resumesAt = later(pauseEndsAt(subscription), now)
  const paused = (how: Pick<PausedState, 'by' | 'beginsAt' | 'reason'>): PausedState => ({
    kind: 'paused',
    behavior: how.by === 'pause_collection' ? subscription.pauseBehavior : null,
    ...how,
    resumesAt: resumesAt && endsAt && endsAt <= resumesAt ? null : resumesAt,
    resumption: open.find((invoice) => isOfResumption(subscription, invoice)) ?? null,
    amount,
    endsAt,
    ...ahead(subscription, endsAt, situation),
    ...owing,
  })
  switch (subscription.status) {
    case 'canceled':
    case 'incomplete_expired':
      return { kind: 'ended', endedAt: endedAt(subscription), amount, ...owing }
    case 'incomplete':
      return { ...incomplete(subscription, owing, endsAt), amount, ...owing }
    case 'past_due':
      return { ...pastDue(owing, situation), ...ahead(subscription, endsAt, situation), endsAt, ...owing }
    case 'unpaid':
      return { kind: 'unpaid', amount, endsAt, ...owing }
    case 'paused':
      return paused({ by: 'status', beginsAt: null, reason: subscription.pausedReason })
  }
  const trialEndsAt = subscription.trialEnd ?? nextRenewal(subscription)
  const atTrialEnd = subscription.status === 'trialing' && withoutMethod ? trialEndBehavior(subscription) : null
  // Such a trial, without a method, reaches neither a later end nor what follows a pause of payments.
  const stops = atTrialEnd === 'cancel' || atTrialEnd === 'pause'
  const beginsAt = later(subscription.pauseBeginsAt, now)
  // A pause that was to follow never begins where the subscription ends first.
  const endsFirst = endsAt !== null && beginsAt !== null && endsAt <= beginsAt
  if (isPaused(subscription) && !stops && !endsFirst)
    return paused({ by: subscription.pauseBehavior ? 'pause_collection' : 'status', beginsAt, reason: null })
  if (endsAt && !(stops && trialEndsAt < endsAt))
    return { ...ending(subscription, endsAt, now), withoutMethod, ...owing }
  if (subscription.status === 'trialing')
    return { kind: 'trialing', endsAt: trialEndsAt, withoutMethod: atTrialEnd, ...owing }
  const renewal = nextCharge(subscription, now)?.amount ?? null
  return {
    kind: 'active',
    renewsAt: nextRenewal(subscription),
    amount: renewal,
    withoutMethod: withoutMethod && (renewal?.amount !== 0n || hasMeteredItem(subscription)),
    ...owing,
  }
}

function trialEndBehavior({ trialEndBehavior: behavior }: Subscription): 'cancel' | 'pause' | 'create_invoice' {
  // Stripe's default is to make an invoice.
  return behavior === 'cancel' || behavior === 'pause' ? behavior : 'create_invoice'
}

function ending(subscription: Subscription, endsAt: Date, now: Date): Omit<EndingState, keyof Owing | 'withoutMethod'> {
  return {
    kind: 'ending',
    asAgreed: isFixedTerm(subscription),
    trialEndsAt: subscription.status === 'trialing' ? subscription.trialEnd : null,
    ...untilEnd(subscription, endsAt, now),
  }
}

/** Beside a debt or a pause only a charge that is known is told, since others may not come. */
function ahead(subscription: Subscription, endsAt: Date | null, { now, method }: Situation): Ahead {
  const charge = nextCharge(subscription, now)
  const isFree = charge?.amount.amount === 0n && !hasMeteredItem(subscription)
  return {
    renewal: endsAt ? null : charge,
    untilEnd: endsAt && charge && untilEnd(subscription, endsAt, now),
    withoutMethod: !method && subscription.collectionMethod === 'charge_automatically' && !isFree,
  }
}

function pastDue({ debts }: Owing, situation: Situation): Omit<PastDueState, keyof Owing | keyof Ahead | 'endsAt'> {
  const [debt = null] = debts
  // While 3-D Secure is open the attempt does not count yet.
  const wasTried = ({ attemptCount, requiresAction }: Invoice) => attemptCount > 0 || requiresAction
  const invoice = debt?.invoices.findLast(wasTried) ?? debt?.invoices.at(-1) ?? null
  const attempts = (debt?.invoices ?? []).flatMap((invoice) => {
    const at = nextAttempt(invoice)
    return at && at > situation.now ? [at.getTime()] : []
  })
  return {
    kind: 'past_due',
    debt,
    invoice,
    verdict: invoice && invoiceVerdict(invoice, situation, methodStanding(situation.method, situation.now, null)),
    nextAttemptAt: attempts.length > 0 ? new Date(Math.min(...attempts)) : null,
  }
}

function incomplete(
  subscription: Subscription,
  { invoices, debts }: Owing,
  endsAt: Date | null,
): Omit<IncompleteState, keyof Owing | 'amount'> {
  const invoice = invoices.at(-1) ?? null
  const processing = debts.every(({ cause }) => cause === 'processing') ? (debts[0] ?? null) : null
  const until = completionDeadline(subscription)
  return { kind: 'incomplete', until, invoice, requiresAction: invoice?.requiresAction ?? false, processing, endsAt }
}

// A past date comes from a stale mirror and promises nothing.
function later(date: Date | null, now: Date): Date | null {
  return date && date > now ? date : null
}
