import type { Said } from '../../read/said'
import { causeOf, openInvoices, sumOf, type Cause, type Happened } from '../happened'
import { amountIs, differs, first, type Checks } from './check'

/** What is owed for one of these causes, as Stripe held it when the page was read. */
function owed(said: Said, happened: Happened, ...causes: Cause[]) {
  const { before } = happened
  const group = openInvoices(before).filter((invoice) => causes.includes(causeOf(invoice, happened)))
  return amountIs(
    'what is open',
    said,
    sumOf(group.map(({ amount_remaining: rest }) => rest)),
    before.subscription.currency,
  )
}

/** That the day is the first on which such invoices are or were due, of one day or of several. */
function dueDays({ day }: Said, happened: Happened, cause: Cause, least: 1 | 2) {
  const { before, dayOf } = happened
  const dated = openInvoices(before).filter((each) => causeOf(each, happened) === cause && each.due_date !== null)
  const days = new Set(dated.map(({ due_date: at }) => dayOf(at)))
  if (days.size === 0) return null
  return first(
    differs('the first due date', day, [...days].sort()[0]),
    differs('due dates told as one', least === 1, days.size === 1),
  )
}

function nothingCharged({ before, after }: Happened) {
  const paid = (snapshot: typeof after) => sumOf(snapshot.invoices.map(({ amount_paid: amount }) => amount))
  return differs('what was paid', paid(before), paid(after))
}

/** What is owed, and what becomes of it. */
export const owing: Checks = {
  may_stop_before: (_said, { before }) => differs('the status', 'past_due', before.subscription.status),
  not_charged: (said, happened) => owed(said, happened, 'not_charged'),
  overdue: (said, happened) => owed(said, happened, 'overdue', 'not_charged'),
  overdue_since: (said, happened) =>
    first(owed(said, happened, 'overdue', 'not_charged'), dueDays(said, happened, 'overdue', 1)),
  overdue_first_since: (said, happened) =>
    first(owed(said, happened, 'overdue', 'not_charged'), dueDays(said, happened, 'overdue', 2)),
  due_on: (said, happened) => first(owed(said, happened, 'due'), dueDays(said, happened, 'due', 1)),
  due_first_on: (said, happened) => first(owed(said, happened, 'due'), dueDays(said, happened, 'due', 2)),
  due_today: (said, happened) => owed(said, happened, 'due_today'),
  stays_due: (said, happened) => owed(said, happened, 'not_charged', 'overdue', 'due', 'due_today', 'confirm'),
  under_way: (said, happened) => owed(said, happened, 'processing'),
  to_confirm: (said, happened) => owed(said, happened, 'confirm'),
  processing: (said, happened) => owed(said, happened, 'processing'),
  processing_until: (said, happened) => owed(said, happened, 'processing'),
  still_to_pay: (said, happened) =>
    owed(said, happened, 'not_charged', 'overdue', 'due', 'due_today', 'confirm', 'processing'),
  invoices_open: (said, happened) =>
    first(
      differs('the number of open invoices', said.count ?? 1, openInvoices(happened.before).length),
      owed(said, happened, 'not_charged', 'overdue', 'due', 'due_today', 'confirm', 'processing'),
    ),
  next_attempt: (said, { before, after, dayOf }) => {
    const [next] = openInvoices(before)
      .filter(({ next_payment_attempt: at }) => at !== null)
      .sort((one, other) => (one.next_payment_attempt ?? 0) - (other.next_payment_attempt ?? 0))
    if (!next) return 'no attempt was planned'
    if ((next.next_payment_attempt ?? 0) > after.at)
      return differs('the attempt', said.day, dayOf(next.next_payment_attempt))
    const then = after.invoices.find(({ id }) => id === next.id)
    return first(
      differs('the attempt', said.day, dayOf(next.next_payment_attempt)),
      (then?.attempt_count ?? 0) > next.attempt_count ? null : 'there was no attempt',
    )
  },
  no_next_attempt: (_said, happened) => {
    const { before, after } = happened
    // The bank's confirmation of another payment is an attempt of its own, told by its own sentence.
    const failed = openInvoices(before).filter((invoice) => causeOf(invoice, happened) !== 'confirm')
    const more = failed.filter(
      (invoice) => (after.invoices.find(({ id }) => id === invoice.id)?.attempt_count ?? 0) > invoice.attempt_count,
    )
    return more.length === 0 ? null : 'there was an attempt'
  },
  complete_before: (said, { before, after, dayOf }) =>
    first(
      differs('the deadline', said.day, dayOf(before.subscription.created + 23 * 3600)),
      differs('the status', 'incomplete_expired', after.subscription.status),
    ),
  never_charged: (_said, happened) => nothingCharged(happened),
}
