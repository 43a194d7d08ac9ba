import type { Snapshot } from '../happen/of-subscription'
import { checks } from './checks'
import { coming } from './checks/coming'
import { parts } from './checks/parts'
import { owing as owingChecks } from './checks/owing'
import { newInvoices, nextInvoice, openInvoices, stoppedUnpaid, sumOf, type Happened } from './happened'

/**
 * `unread` is a silence of the reader: text about money that no rule of it understands. `untold` is a silence of a kind
 * that is known: see `isKnown`.
 */
export type Fault = { kind: 'lie' | 'silence' | 'unread' | 'untold'; of: string; what: string }

/** What announces that money will be asked for by confirming, and what announces the next invoice after that. */
const announcingNow = new Set(['charge_now', 'invoice_now', 'charge_today', 'invoice_today'])
const announcing = new Set([
  'charge_then',
  'invoice_then',
  'charge_without_method',
  'then_per_period',
  'then_payments',
  'trial_wants_card',
  'renews_without_method',
  'charge_until_end',
  'invoice_until_end',
  'one_payment_until_end',
  'usage_until_end',
  'usage_until_then',
  'renews_until_end',
  'next_payment',
  'next_payment_on',
  'next_with_code',
])

/** What is charged before an end, and is not where the subscription is stopped sooner. */
const untilEnd = new Set([
  'charge_until_end',
  'invoice_until_end',
  'one_payment_until_end',
  'payments_until_end',
  'renewals_until_end',
  'renews_until_end',
])

/** What is promised on the pages of tasks of the time after the next period has begun. */
const afterwards = new Set([
  'next_payment',
  'next_payment_on',
  'next_with_code',
  'carried_next',
  'after_that',
  'credit_left_later',
  'ends_at',
])

const several = new Set(['payments_until_end', 'renewals_until_end'])

/** What was said and was not so, and what came unannounced. */
export function findLies(happened: Happened): Fault[] {
  const stopped = stoppedUnpaid(happened) && !nextInvoice(happened)
  // What is promised beside a debt is so only where it is said on what that depends.
  const excused =
    stopped &&
    (happened.before.subscription.status !== 'past_due' || happened.said.some(({ kind }) => kind === 'may_stop_before'))
  const lies = happened.said.flatMap((said) => {
    const isPromise = said.kind in coming || said.kind in parts || untilEnd.has(said.kind) || afterwards.has(said.kind)
    if (excused && (isPromise || said.card === 'plan-new')) return []
    const why = checks[said.kind]?.(said, happened)
    return why ? [{ kind: 'lie' as const, of: said.kind, what: `"${said.sentence}", but ${why}` }] : []
  })
  const { charges, changes, debts, payments } = happened.duties
  const silences = [
    ...(charges === 'none' ? [] : unannouncedCharges(happened)),
    ...(changes ? unannouncedChanges(happened) : []),
    ...(debts ? untoldDebts(happened) : []),
    ...(payments ? untoldPayments(happened) : []),
  ]
  return [
    ...lies,
    ...silences.map((fault) => (isKnown(fault, happened) ? { ...fault, kind: 'untold' as const } : fault)),
  ]
}

function unannouncedCharges(happened: Happened): Fault[] {
  // The receipt of a change that waits for its payment says that nothing else changes.
  if (happened.page === 'receipt' && happened.said.some(({ kind }) => kind === 'change_pending')) return []
  const announced = happened.said.reduce(
    (sum, { kind, count }) => Math.max(sum, several.has(kind) ? (count ?? 0) : announcing.has(kind) ? 1 : 0),
    0,
  )
  // An end that lies periods ahead is told with what comes until then, or beside a debt without it.
  const tellsAll = happened.said.some(({ kind }) => several.has(kind) || kind === 'no_more_charges')
  const until = tellsAll ? happened.end : happened.duties.charges === 'next' ? happened.after : happened.settled
  const came = newInvoices(happened, until).filter(({ amount_due: due }) => due > 0)
  const now = happened.said.some(({ kind }) => announcingNow.has(kind)) ? 1 : 0
  const known = happened.said.filter(({ kind }) => kind === 'draft_soon' || kind === 'draft_soon_invoice').length
  return came.slice(now + announced + known).map(({ amount_due: due, currency, billing_reason: reason, created }) => ({
    kind: 'silence' as const,
    of: reason ?? 'invoice',
    what: `${due} ${currency} became due on ${new Date(created * 1000).toISOString()} (${reason}), and nothing said so`,
  }))
}

/** A change of what is subscribed to that nothing announced. */
function unannouncedChanges({ said, before, after }: Happened): Fault[] {
  const quantities = ({ subscription }: Snapshot) =>
    subscription.items.data.map(({ quantity }) => quantity ?? 1).join(', ')
  const [then, now] = [quantities(before), quantities(after)]
  if (then === now || said.some(({ kind }) => kind === 'changes_on' || kind === 'changes_then')) return []
  return [{ kind: 'silence', of: 'change', what: `the quantities changed from ${then} to ${now}, and nothing said so` }]
}

/** What was paid by asking for something, and its confirmation does not tell. */
function untoldPayments({ said, asked, before }: Happened): Fault[] {
  const paidOf = ({ invoices }: Snapshot) => sumOf(invoices.map(({ amount_paid: amount }) => amount))
  const paid = paidOf(before) - paidOf(asked)
  if (paid <= 0 || said.some(({ kind }) => kind === 'was_charged' || kind === 'was_paid' || kind === 'paid_amount'))
    return []
  return [{ kind: 'silence', of: 'payment', what: `${paid} was charged, and the confirmation does not say so` }]
}

const owing = new Set(Object.keys(owingChecks).filter((kind) => kind !== 'next_attempt'))

/** Open invoices that the page does not name; one that is to begin a subscription is told without its amount. */
function untoldDebts({ said, before }: Happened): Fault[] {
  if (before.subscription.status === 'incomplete') return []
  // The invoice of a change that waits for its payment is told as that change.
  const change = before.subscription.pending_update ? before.subscription.latest_invoice : null
  const owed = openInvoices(before).filter(({ id }) => id !== change)
  const open = sumOf(owed.map(({ amount_remaining: rest }) => rest))
  const told = sumOf(said.filter(({ kind }) => owing.has(kind)).map(({ amount }) => amount?.minor))
  if (told >= open) return []
  return [{ kind: 'silence', of: 'debt', what: `${open} is open, and ${told} of it was said` }]
}

/**
 * What the portal does not tell: the charges after a pause that lasts beyond the next renewal, which no preview names.
 */
function isKnown({ of }: Fault, { before: { subscription } }: Happened): boolean {
  const resumes = subscription.pause_collection?.resumes_at
  const renews = Math.min(...subscription.items.data.map(({ current_period_end: end }) => end))
  return of === 'subscription_cycle' && Boolean(resumes && resumes >= renews)
}
