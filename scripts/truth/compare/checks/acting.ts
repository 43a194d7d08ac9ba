import type Stripe from 'stripe'
import { confirmedInvoice, nextInvoice, openInvoices, sumOf, toldOf, type Happened } from '../happened'
import type { Said } from '../../read/said'
import type { Snapshot } from '../../happen/of-subscription'
import { unitInMinor } from '../unit-in-minor'
import { amountIs, differs, first, type Checks } from './check'

const itemsOf = ({ subscription }: Snapshot) =>
  subscription.items.data.map(({ price, quantity }) => `${quantity ?? ''} × ${price.id}`).join(', ')

const paidOf = ({ invoices }: Snapshot) => sumOf(invoices.map(({ amount_paid: paid }) => paid))

/** What is to happen by confirming happens once its invoice is paid. */
const isUnpaid = (happened: Happened) => confirmedInvoice(happened)?.status === 'open'

function billedToday(said: Said, happened: Happened, by: Stripe.Invoice.CollectionMethod) {
  const invoice = confirmedInvoice(happened)
  if (!invoice) return 'there was no invoice'
  return first(
    amountIs('what was due', said, invoice.amount_due, invoice.currency),
    differs('collected by', by, invoice.collection_method),
    by === 'charge_automatically' && !invoice.attempted ? 'no payment was tried' : null,
  )
}

/** That the payment after what is charged now is for this amount, on this day. */
function nextPayment(said: Said, happened: Happened) {
  if (isUnpaid(happened)) return null
  const invoice = nextInvoice(happened)
  if (!invoice) return 'there was no invoice'
  return first(
    said.amount ? amountIs('the next payment', said, toldOf(said, happened, invoice), invoice.currency) : null,
    differs('its day', said.day, happened.dayOf(invoice.created)),
  )
}

/** What confirming does, and what its receipt says of it. */
export const acting: Checks = {
  charge_today: (said, happened) => billedToday(said, happened, 'charge_automatically'),
  invoice_today: (said, happened) => billedToday(said, happened, 'send_invoice'),
  confirms_for: (said, happened) => {
    const due = confirmedInvoice(happened)?.amount_due
    const open = openInvoices(happened.asked.customer).map(({ amount_remaining: rest }) => rest)
    return [due, ...open].includes(said.amount?.minor) ? null : `what was due was ${due ?? open.join(', ')}`
  },
  nothing_today: (_said, happened) => {
    const { asked, settled } = happened
    // Subscribing again leads to another subscription, for which nothing was paid before.
    const paidBefore = asked.subscription.id === settled.subscription.id ? paidOf(asked) : 0
    return first(
      differs('what was paid', paidBefore, paidOf(settled)),
      differs('what was due', 0, confirmedInvoice(happened)?.amount_due ?? 0),
    )
  },
  period_starts: (_said, happened) => {
    const { asked, settled } = happened
    if (isUnpaid(happened)) return null
    const starts = settled.subscription.items.data.map((item) => happened.dayOf(item.current_period_start))
    return starts.includes(happened.dayOf(asked.at)) ? null : `periods began on ${starts.join(', ')}`
  },
  payment_open: (_said, { settled }) => (openInvoices(settled).length > 0 ? null : 'no invoice is open'),
  keeps: (_said, { settled: { subscription } }) =>
    first(
      differs('cancel_at', null, subscription.cancel_at),
      differs('cancel_at_period_end', false, subscription.cancel_at_period_end),
    ),
  change_dropped: (_said, { before, after }) => differs('the plan', itemsOf(before), itemsOf(after)),
  goes_on: (_said, happened) => {
    const { status, pause_collection: pause } = happened.settled.subscription
    return isUnpaid(happened)
      ? null
      : first(differs('the pause', null, pause), differs('paused', false, status === 'paused'))
  },
  next_payment: nextPayment,
  next_payment_on: nextPayment,
  next_with_code: (said, happened) => {
    const isLess = !said.unit || unitInMinor(said) > (said.amount?.minor ?? NaN)
    return first(nextPayment(said, happened), isLess ? null : 'a code takes something off')
  },
  carried_next: (said, happened) => {
    if (isUnpaid(happened)) return null
    const invoice = nextInvoice(happened)
    if (!invoice) return 'there was no invoice'
    return first(
      amountIs('what was carried on', said, invoice.ending_balance ?? 0, invoice.currency),
      differs('what was due', 0, invoice.amount_due),
      differs('its day', said.day, happened.dayOf(invoice.created)),
    )
  },
  drafts_stay: (_said, { asked, settled }) => {
    const drafts = asked.invoices.filter(({ status }) => status === 'draft')
    const left = settled.invoices.filter(
      ({ id, status }) => status === 'draft' && drafts.some((each) => each.id === id),
    )
    return differs('the number of drafts', drafts.length, left.length)
  },
  draft_row: (said, { asked, dayOf }) => {
    const drafts = asked.invoices.filter(({ status }) => status === 'draft')
    const same = drafts.some(({ total, created }) => total === said.amount?.minor && dayOf(created) === said.day)
    return same ? null : 'there is no such draft'
  },
  starts_now: (_said, happened) => {
    const { settled, asked } = happened
    return first(
      differs('the beginning', happened.dayOf(asked.at), happened.dayOf(settled.subscription.created)),
      isUnpaid(happened) || ['active', 'trialing'].includes(settled.subscription.status)
        ? null
        : `the subscription is ${settled.subscription.status}`,
    )
  },
}
