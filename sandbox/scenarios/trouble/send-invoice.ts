import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** Pays by invoices sent, each due in thirty days; the last is open. */
export const sendInvoice: Scenario = (context) =>
  subscribed(context, {
    name: 'Studio Lindqvist AB',
    mailbox: 'accounts.lindqvist',
    since: monthsFrom(daysFrom(context.now, 18), -1),
    card: null,
    more: { collection_method: 'send_invoice', days_until_due: 30 },
  })
