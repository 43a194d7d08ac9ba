import type { Said } from '../../read/said'
import { laterInvoices, newInvoices, stoppedUnpaid, toldOf, type Happened } from '../happened'
import { amountIs, differs, first, type Checks } from './check'
import { endsThen } from './ends-then'

/** That the last payment is for this amount. */
function lastPayment(said: Said, happened: Happened) {
  const invoices = laterInvoices(happened, happened.end).filter(({ amount_due: due }) => due > 0)
  return first(differs('the number of payments', 1, invoices.length), nextPayment(said, happened))
}

/** That it renews so many times until it ends, unless a failed payment ends it earlier. */
function renewals(said: Said, happened: Happened) {
  const { before, after, end } = happened
  const { ended_at: endedAt } = end.subscription
  const invoices = end.invoices.filter(({ billing_reason: reason }) => reason === 'subscription_cycle')
  // The period after a trial of metered use alone begins without an invoice.
  const begun = [
    ...invoices.map(({ created }) => created),
    ...after.subscription.items.data.map((item) => item.current_period_start),
  ]
  const turns = new Set(begun.filter((at) => at > before.at && at < (endedAt ?? Infinity)))
  // Without an amount it tells the next renewal, for which there may be nothing to pay.
  const next = Math.min(...turns)
  return first(
    stoppedUnpaid({ ...happened, after: end }) ? null : differs('the number of renewals', said.count ?? 1, turns.size),
    said.amount ? nextPayment(said, happened) : null,
    said.amount || !said.day || turns.size === 0 ? null : differs('the next renewal', said.day, happened.dayOf(next)),
  )
}

function nextPayment(said: Said, happened: Happened) {
  const [next] = laterInvoices(happened, happened.end).filter(({ amount_due: due }) => due > 0)
  if (!next) return said.amount ? 'there was no payment' : null
  return first(
    said.amount ? amountIs('the next payment', said, toldOf(said, happened, next), next.currency) : null,
    said.day ? differs('its day', said.day, happened.dayOf(next.created)) : null,
  )
}

/** What is said of an end, and of charges until then. */
export const ending: Checks = {
  ends: endsThen,
  ends_as_agreed: endsThen,
  asked_at: (said, { asked, dayOf }) => differs('the day', said.day, dayOf(asked.at)),
  ends_at: (said, happened) => {
    const { act, asked, after } = happened
    if (act?.what === 'cancel') return endsThen(said, happened)
    // With its time it is when the request was carried out.
    if (said.time) return differs('the day', said.day, happened.dayOf(asked.at))
    if (act?.what !== 'update') return null
    const starts = after.subscription.items.data.map((item) => happened.dayOf(item.current_period_start))
    return [happened.dayOf(asked.at), ...starts].includes(said.day ?? '') ? null : 'the plan changed on another day'
  },
  no_more_charges: (_said, happened) => {
    const due = newInvoices(happened, happened.end).filter(({ amount_due: amount }) => amount > 0)
    return due.length === 0 ? null : `an invoice of ${due[0]?.amount_due} came`
  },
  charge_until_end: lastPayment,
  invoice_until_end: lastPayment,
  one_payment_until_end: lastPayment,
  payments_until_end: renewals,
  renewals_until_end: renewals,
  renews_until_end: renewals,
  ended: (said, { before: { subscription }, end, dayOf }) => {
    // Stripe dates no end of one that was never paid: it expires after 23 hours.
    const never = subscription.status === 'incomplete_expired' ? subscription.created + 23 * 3600 : null
    return differs('the end', said.day, dayOf(subscription.ended_at ?? never ?? end.subscription.ended_at))
  },
  never_started: (_said, { before }) => differs('the status', 'incomplete_expired', before.subscription.status),
}
