import type Stripe from 'stripe'
import type { Said } from '../../read/said'
import { openInvoices, type Happened } from '../happened'
import { differs, type Check, type Checks } from './check'

/** The invoice of the page: the one that was open and of which something fits what was said. */
const someOpen =
  (what: string, fits: (invoice: Stripe.Invoice, said: Said, dayOf: Happened['dayOf']) => boolean): Check =>
  (said, { before, dayOf }) =>
    openInvoices(before.customer).some((invoice) => fits(invoice, said, dayOf))
      ? null
      : `no open invoice has this ${what}`

/** That an invoice of this day and amount became this by paying. */
const became =
  (isSo: (invoice: Stripe.Invoice) => boolean): Check =>
  (said, { settled, dayOf }) => {
    const same = settled.customer.invoices.filter(
      ({ created, amount_due: due, amount_remaining: rest, amount_paid: paid }) =>
        dayOf(created) === said.day && [due, rest, paid].includes(said.amount?.minor ?? NaN),
    )
    if (same.length === 0) return 'there is no such invoice'
    return same.some(isSo) ? null : `it is ${same.map(({ status }) => status).join(', ')}`
  }

const intentStatus = (status: Stripe.PaymentIntent.Status) => (invoice: Stripe.Invoice) =>
  (invoice.payments?.data ?? []).some(
    ({ payment }) =>
      payment.payment_intent && typeof payment.payment_intent !== 'string' && payment.payment_intent.status === status,
  )

const paidSomething = ({ asked, settled }: Happened) =>
  openInvoices(settled.customer).length < openInvoices(asked.customer).length

/** What the page of paying an invoice says, and its result. */
export const paying: Checks = {
  pays_invoice: (said, { settled, dayOf }) =>
    settled.customer.invoices.some(({ created }) => dayOf(created) === said.day) ? null : 'no invoice is of that day',
  amount_due: someOpen('amount due', ({ amount_remaining: rest }, { amount }) => rest === amount?.minor),
  invoice_total: someOpen('total', ({ total }, { amount }) => total === amount?.minor),
  settled_before: someOpen(
    'part settled',
    ({ amount_remaining: rest, total }, { amount }) => rest - total === amount?.minor,
  ),
  attempt_on: someOpen('next attempt', ({ next_payment_attempt: at }, { day }, dayOf) => dayOf(at) === day),
  due_day: someOpen('due date', ({ due_date: at }, { day }, dayOf) => dayOf(at) === day),
  was_paid: became(({ status }) => status === 'paid'),
  not_paid: became(({ status }) => status === 'open'),
  is_processing: became(intentStatus('processing')),
  asks_to_confirm: became(intentStatus('requires_action')),
  paid_amount: (said, { settled }) =>
    settled.customer.invoices.some(({ amount_paid: paid }) => paid === said.amount?.minor)
      ? null
      : 'no invoice was paid like that',
  declined_on: (said, { settled, dayOf }) =>
    settled.customer.charges.some(({ status, created }) => status === 'failed' && dayOf(created) === said.day)
      ? null
      : 'nothing was declined on that day',
  payment_went: (_said, happened) => differs('paid', true, paidSomething(happened)),
  payment_failed: (_said, happened) => differs('paid', false, paidSomething(happened)),
}
