import type { Said } from '../../read/said'
import { dayOf, newInvoices, type Happened } from '../happened'
import { amountIs, differs, first, type Checks } from './check'
import { endsThen } from './ends-then'

function paymentsUntilEnd(said: Said, happened: Happened, count: number) {
  const invoices = newInvoices(happened).filter(({ amount_due: due }) => due > 0)
  const [next] = invoices
  if (!next) return 'there was no payment'
  return first(
    differs('the number of payments', count, invoices.length),
    said.amount ? amountIs('the next payment', said, next.amount_due, next.currency) : null,
    said.day ? differs('its day', said.day, dayOf(next.created)) : null,
  )
}

/** What is said of an end, and of charges until then. */
export const ending: Checks = {
  ends: endsThen,
  ends_as_agreed: endsThen,
  no_more_charges: (_said, happened) => {
    const due = newInvoices(happened).filter(({ amount_due: amount }) => amount > 0)
    return due.length === 0 ? null : `an invoice of ${due[0]?.amount_due} came`
  },
  charge_until_end: (said, happened) => paymentsUntilEnd(said, happened, 1),
  invoice_until_end: (said, happened) => paymentsUntilEnd(said, happened, 1),
  one_payment_until_end: (said, happened) => paymentsUntilEnd(said, happened, 1),
  payments_until_end: (said, happened) => paymentsUntilEnd(said, happened, said.count ?? 0),
  ended: (said, { before }) => differs('the end', said.day, dayOf(before.subscription.ended_at)),
  never_started: (_said, { before }) => differs('the status', 'incomplete_expired', before.subscription.status),
}
