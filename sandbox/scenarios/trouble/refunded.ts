import type Stripe from 'stripe'
import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The latest payment was refunded in full, and ten dollars of the one before by a credit note. */
export const refunded: Scenario = async (context) => {
  const { stripe, now } = context
  const made = await subscribed(context, {
    name: 'Rita Santos',
    mailbox: 'rita.santos',
    since: monthsFrom(daysFrom(now, 21), -4),
  })
  const {
    data: [latest, before],
  } = await stripe.invoices.list({
    customer: made.customer,
    limit: 2,
    expand: ['data.payments'],
  })
  await stripe.refunds.create({ payment_intent: intentOf(latest), reason: 'requested_by_customer' })
  await stripe.creditNotes.create({
    invoice: before?.id ?? '',
    amount: 1000,
    refund_amount: 1000,
    reason: 'order_change',
    memo: 'Two days of outage',
  })
  return made
}

function intentOf(invoice: Stripe.Invoice | undefined): string {
  const intent = invoice?.payments?.data[0]?.payment.payment_intent
  if (typeof intent !== 'string') throw new Error('the invoice was not paid by a payment intent')
  return intent
}
