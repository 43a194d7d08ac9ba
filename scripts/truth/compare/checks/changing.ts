import type Stripe from 'stripe'
import type { Snapshot } from '../../happen/of-subscription'
import { confirmedInvoice, nextInvoice, turnsOf, type Happened, stoppedUnpaid } from '../happened'
import { amountIs, differs, first, type Checks } from './check'

const itemsOf = ({ subscription }: Snapshot) =>
  subscription.items.data.map(({ price, quantity }) => `${quantity ?? ''} × ${price.id}`).join(', ')

/** A change that waits for its payment has not happened yet. */
const waits = ({ settled }: Happened) => settled.subscription.pending_update !== null

const isProration = (line: Stripe.InvoiceLineItem) =>
  line.parent?.subscription_item_details?.proration === true || line.parent?.invoice_item_details?.proration === true

/** What is said of a change of plan, before it and afterwards. */
export const changing: Checks = {
  changes_now: (_said, happened) => {
    const { asked, settled } = happened
    return waits(happened) || itemsOf(asked) !== itemsOf(settled) ? null : 'nothing changed'
  },
  stays_until_then: (_said, { asked, settled }) => differs('the plan', itemsOf(asked), itemsOf(settled)),
  settled_next: (_said, { asked, settled }) =>
    settled.pending.length > asked.pending.length ? null : 'no proration waits',
  not_prorated: (_said, happened) => {
    const { asked, settled } = happened
    const prorations = confirmedInvoice(happened)?.lines.data.filter(isProration) ?? []
    return first(
      differs('the number of waiting items', asked.pending.length, settled.pending.length),
      differs('the number of prorations', 0, prorations.length),
    )
  },
  trial_goes_on: (said, { settled, dayOf }) =>
    first(
      differs('the end of the trial', said.day, dayOf(settled.subscription.trial_end)),
      differs('the status', 'trialing', settled.subscription.status),
    ),
  trial_ends_now: (_said, happened) =>
    waits(happened) || happened.settled.subscription.status !== 'trialing' ? null : 'the trial goes on',
  only_if_paid: (_said, happened) => {
    const invoice = confirmedInvoice(happened)
    if (!invoice || invoice.status !== 'open') return null
    return differs('the plan', itemsOf(happened.asked), itemsOf(happened.settled))
  },
  after_that: (said, happened) => {
    const { end } = happened
    if (waits(happened)) return null
    const [, second] = turnsOf(happened, end.invoices)
    if (!second) return stoppedUnpaid({ ...happened, after: end }) ? null : 'there was none'
    return amountIs('the payment after the next', said, second.total, second.currency)
  },
  billing_date: (said, happened) =>
    waits(happened)
      ? null
      : differs(
          'the end of the period',
          said.day,
          happened.dayOf(happened.settled.subscription.items.data[0]?.current_period_end),
        ),
  credit_left_later: (said, happened) => {
    const invoice = nextInvoice(happened)
    if (waits(happened)) return null
    return invoice
      ? amountIs('the credit left', said, -(invoice.ending_balance ?? 0), invoice.currency)
      : 'there was no invoice'
  },
  has_plan: (said, { settled }) =>
    differs('the quantity', said.count ?? 1, settled.subscription.items.data[0]?.quantity ?? 1),
  change_pending: (_said, happened) => (waits(happened) ? null : 'no change waits'),
  change_pending_until: (said, { settled, dayOf }) =>
    differs('the last moment', said.day, dayOf(settled.subscription.pending_update?.expires_at)),
}
