import type Stripe from 'stripe'
import type { Snapshot } from '../happen/of-subscription'
import type { CustomerSnapshot } from '../happen/snapshot'
import type { CaseAct } from '../generate/case-act'
import type { Said } from '../read/said'
import type { Duties, PageKind } from './duties'

/** What was said of one subscription, and what Stripe held before and after. */
export type Happened = {
  said: Said[]
  page: PageKind
  /** what the page asks for or tells of; null on the overview */
  act: CaseAct | null
  duties: Duties
  /** YYYY-MM-DD of a time of Stripe's, in the merchant's time zone; 'never' of none */
  dayOf: (seconds: number | null | undefined) => string
  /** before the customer asked for anything; the same as `before` on a page that asks or shows */
  asked: Snapshot
  /** when the page was read */
  before: Snapshot
  /** once what was asked for was done; the same as `before` on a page that tells or shows */
  settled: Snapshot
  /** just past the next period */
  after: Snapshot
  /** just past the next period of another subscription of the customer's */
  afterOf: (subscription: string) => CustomerSnapshot
  /** past the end that was said; the same as `after` where none was */
  end: Snapshot
}

/** Invoices that became due since the page was read, oldest first: neither drafts nor dropped ones. */
export function newInvoices({ before }: Happened, after: Snapshot): Stripe.Invoice[] {
  const known = new Set(before.invoices.filter(({ status }) => status !== 'draft').map(({ id }) => id))
  return after.invoices.filter(
    (invoice) => !known.has(invoice.id) && (invoice.status === 'open' || invoice.status === 'paid'),
  )
}

/** The same without drafts that were there already, where the page tells them by a sentence of their own. */
export function laterInvoices(happened: Happened, after: Snapshot): Stripe.Invoice[] {
  const tellsDrafts = happened.said.some(({ kind }) => kind === 'draft_soon' || kind === 'draft_soon_invoice')
  const drafts = tellsDrafts ? happened.before.invoices.filter(({ status }) => status === 'draft') : []
  return newInvoices(happened, after).filter(({ id }) => drafts.every((draft) => draft.id !== id))
}

/** The invoice that confirming made, which a later one of a pending item is not; a draft as it is once it is sent. */
export function confirmedInvoice({ asked, settled, after }: Happened): Stripe.Invoice | undefined {
  const known = new Set(asked.invoices.map(({ id }) => id))
  const invoice = settled.invoices.find(({ id }) => !known.has(id))
  return invoice?.status === 'draft' ? (after.invoices.find(({ id }) => id === invoice.id) ?? invoice) : invoice
}

/** The invoices with which periods began, which a schedule may do with another plan. */
export function turnsOf({ before }: Happened, invoices: readonly Stripe.Invoice[]): Stripe.Invoice[] {
  const end = Math.min(...before.subscription.items.data.map((item) => item.current_period_end))
  return invoices.filter(
    ({ created, billing_reason: reason }) =>
      created > before.at &&
      // A pause bills what waited a minute before the period ends.
      (reason === 'subscription_cycle' || (reason === 'subscription_update' && created >= end - 60)),
  )
}

/** What an invoice asks for as a sentence tells it: before the customer's balance only where its card says so. */
export function toldOf({ card }: Said, happened: Happened, { amount_due: due, total }: Stripe.Invoice): number {
  return isBeforeBalance(card, happened) ? total : due
}

export function isBeforeBalance(card: string, { said }: Happened): boolean {
  return said.some((each) => each.kind === 'coming_before_balance' && each.card === card)
}

/** The invoice of the next period. */
export function nextInvoice(happened: Happened): Stripe.Invoice | undefined {
  return turnsOf(happened, newInvoices(happened, happened.after))[0]
}

export type Cause = 'processing' | 'confirm' | 'not_charged' | 'overdue' | 'due_today' | 'due'

/** Why an open invoice is not paid, by the facts of its payments. */
export function causeOf(invoice: Stripe.Invoice, { before: { at }, dayOf }: Happened): Cause {
  const intents = (invoice.payments?.data ?? []).flatMap(({ payment }) =>
    payment.payment_intent && typeof payment.payment_intent !== 'string' ? [payment.payment_intent] : [],
  )
  if (intents.some(({ status }) => status === 'processing')) return 'processing'
  if (intents.some(({ status }) => status === 'requires_action')) return 'confirm'
  if (invoice.collection_method === 'charge_automatically') return 'not_charged'
  // What the customer tried in vain to pay by themselves is due as before.
  const due = invoice.due_date ?? invoice.created
  if (dayOf(due) === dayOf(at)) return 'due_today'
  return due < at ? 'overdue' : 'due'
}

export function openInvoices({ invoices }: Pick<Snapshot, 'invoices'>): Stripe.Invoice[] {
  return invoices.filter(({ status }) => status === 'open')
}

export const sumOf = (values: (number | null | undefined)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

/** Whether it stopped renewing because it was not paid, on which every promise of a renewal depends. */
export function stoppedUnpaid(happened: Happened): boolean {
  const { before, after } = happened
  const { status, cancellation_details: details } = after.subscription
  if (details?.reason === 'payment_failed' || status === 'incomplete_expired') return true
  if (before.subscription.status === 'canceled') return false
  return status === 'unpaid' || (status === 'canceled' && wasGivenUp(happened))
}

/**
 * Whether the retries of a debt, or of what was still a draft, ended before the subscription did, as it had been set to:
 * then it ended unpaid.
 */
function wasGivenUp({ before, after }: Happened): boolean {
  const drafts = before.invoices.filter(({ status, auto_advance: goesOn }) => status === 'draft' && goesOn)
  const owed = [...(before.subscription.status === 'past_due' ? openInvoices(before) : []), ...drafts]
  return owed.some(({ id }) => {
    const then = after.invoices.find((invoice) => invoice.id === id)
    return then?.status === 'open' && then.next_payment_attempt === null
  })
}
