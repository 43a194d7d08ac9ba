import type { Said } from '../../read/said'
import type { Snapshot } from '../../happen/of-subscription'
import { nextInvoice, toldOf, type Happened } from '../happened'
import { amountIs, differs, first, type Checks } from './check'
import { endsThen } from './ends-then'

/** That the next invoice is for this amount, made on this day, and that its payment was tried. */
function nextDue(said: Said, happened: Happened, by: 'charge_automatically' | 'send_invoice', day?: string) {
  const invoice = nextInvoice(happened)
  if (!invoice) return 'there was no invoice'
  return first(
    amountIs('what was due', said, toldOf(said, happened, invoice), invoice.currency),
    differs('collected by', by, invoice.collection_method),
    day ? differs('the day', day, happened.dayOf(invoice.created)) : null,
    by === 'charge_automatically' && invoice.amount_due > 0 && !invoice.attempted ? 'no payment was tried' : null,
  )
}

/** What names the day that “on that day” means. */
const naming = new Set([
  'renews',
  'resumes',
  'pauses_on',
  'trial_ends',
  'ends',
  'ends_as_agreed',
  'changes_on',
  'renews_until_end',
  'renewals_until_end',
])

/** The day that was named last before a sentence, on the same card. */
function dayBefore(said: Said, { said: all }: Happened) {
  return all.slice(0, all.indexOf(said)).findLast((each) => each.card === said.card && naming.has(each.kind))?.day
}

/** Whether the trial was cancelled for want of a card, as the same card of the page said, so that nothing changes. */
const wasCancelled = ({ said, after }: Happened) =>
  after.subscription.status === 'canceled' && said.some(({ kind }) => kind === 'trial_cancels')

/** What comes next: renewals, charges, ends of trials. */
export const coming: Checks = {
  renews: (said, { before, after, dayOf }) => {
    const starts = after.subscription.items.data.map((each) => dayOf(each.current_period_start))
    const turned = after.subscription.items.data.some((each) => each.current_period_start > before.at)
    return turned && starts.includes(said.day ?? '') ? null : `periods began on ${starts.join(', ')}`
  },
  charge_then: (said, happened) => nextDue(said, happened, 'charge_automatically', dayBefore(said, happened)),
  invoice_then: (said, happened) => nextDue(said, happened, 'send_invoice', dayBefore(said, happened)),
  charge_without_method: (said, happened) => nextDue(said, happened, 'charge_automatically', said.day),
  covered_then: (said, happened) => {
    const invoice = nextInvoice(happened)
    if (!invoice) return 'there was no invoice'
    return first(
      amountIs('the total', said, invoice.total, invoice.currency),
      differs('what was due', 0, invoice.amount_due),
      invoice.starting_balance < 0 ? null : 'there was no credit',
    )
  },
  carried_then: (said, happened) => {
    const invoice = nextInvoice(happened)
    if (!invoice) return 'there was no invoice'
    return first(
      amountIs('what was carried on', said, invoice.ending_balance ?? 0, invoice.currency),
      differs('what was due', 0, invoice.amount_due),
    )
  },
  changes_on: (said, happened) => {
    const { after, dayOf } = happened
    if (wasCancelled(happened)) return null
    const [changed] = after.subscription.items.data
    return first(
      differs('the quantity', said.count ?? 1, changed?.quantity),
      differs('the period began', said.day, dayOf(changed?.current_period_start)),
    )
  },
  changes_then: (said, happened) => {
    const { before, after, dayOf } = happened
    if (wasCancelled(happened)) return null
    const held = ({ subscription }: Snapshot) =>
      JSON.stringify(subscription.items.data.map(({ price, quantity }) => [price.id, quantity]))
    const { status, items } = after.subscription
    // A trial that is paused for want of a card begins no period.
    const then = status === 'paused' ? before.subscription.trial_end : items.data[0]?.current_period_start
    return first(
      held(before) === held(after) ? 'nothing changed' : null,
      differs('the period began', said.day, dayOf(then)),
    )
  },
  trial_ends: (said, { before, after, dayOf }) =>
    first(
      differs('the end of the trial', said.day, dayOf(before.subscription.trial_end)),
      after.subscription.status === 'trialing' ? 'the trial goes on' : null,
    ),
  trial_cancels: endsThen,
  trial_pauses: (said, { before, after, dayOf }) =>
    first(
      differs('the status', 'paused', after.subscription.status),
      differs('the day', said.day, dayOf(before.subscription.trial_end)),
    ),
  then_per_period: (said, happened) => {
    const invoice = nextInvoice(happened)
    if (!invoice) return 'there was no invoice'
    return amountIs('the next invoice', said, toldOf(said, happened, invoice), invoice.currency)
  },
}
