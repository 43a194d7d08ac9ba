import type { Said } from '../../read/said'
import { confirmedInvoice, sumOf, type Happened } from '../happened'
import { paying } from './paying'
import { amountIs, differs, first, type Checks } from './check'

/** That confirming made an invoice of which so much was due. */
function billedNow(said: Said, happened: Happened, by: 'charge_automatically' | 'send_invoice') {
  const invoice = confirmedInvoice(happened)
  if (!invoice) return 'there was no invoice'
  return first(
    amountIs('what was due', said, invoice.amount_due, invoice.currency),
    differs('collected by', by, invoice.collection_method),
    differs('drafted', false, invoice.status === 'draft'),
    by === 'charge_automatically' && !invoice.attempted ? 'no payment was tried' : null,
  )
}

/** That so much was added to the customer's credit. */
function credited(said: Said, happened: Happened) {
  const { asked, settled } = happened
  return amountIs('what was credited', said, asked.balance - settled.balance, settled.subscription.currency)
}

const waits =
  (sign: 1 | -1) =>
  (said: Said, { end }: Happened) =>
    amountIs('what waits', said, sign * sumOf(end.pending.map(({ amount }) => amount)), end.subscription.currency)

/** What an end at once settles, before it and afterwards. */
export const settling: Checks = {
  ends_now: (_said, { asked, after, dayOf }) =>
    first(
      differs('ended', true, ['canceled', 'incomplete_expired'].includes(after.subscription.status)),
      differs('the end', dayOf(asked.at), dayOf(after.subscription.ended_at ?? after.subscription.canceled_at)),
    ),
  charge_now: (said, happened) => billedNow(said, happened, 'charge_automatically'),
  invoice_now: (said, happened) => billedNow(said, happened, 'send_invoice'),
  covered_now: (said, happened) => {
    const invoice = confirmedInvoice(happened)
    if (!invoice) return 'there was no invoice'
    return first(
      amountIs('the total', said, invoice.total, invoice.currency),
      differs('what was due', 0, invoice.amount_due),
      invoice.starting_balance < 0 ? null : 'there was no credit',
    )
  },
  carried_now: (said, happened) => {
    const invoice = confirmedInvoice(happened)
    if (!invoice) return 'there was no invoice'
    return first(
      amountIs('what was carried on', said, invoice.ending_balance ?? 0, invoice.currency),
      differs('what was due', 0, invoice.amount_due),
    )
  },
  credited_now: credited,
  was_credited: credited,
  was_charged: (said, happened) => {
    // The overview tells once more what the receipt does.
    if (happened.page === 'overview') return paying.paid_amount?.(said, happened) ?? null
    const invoice = confirmedInvoice(happened)
    return invoice ? amountIs('what was paid', said, invoice.amount_paid, invoice.currency) : 'there was no invoice'
  },
  waiting_debt: waits(1),
  waiting_credit: waits(-1),
  charge_not_known: () => 'Stripe could be asked',
}
