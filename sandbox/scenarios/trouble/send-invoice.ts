import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer gets invoices, each due in thirty days. The last one is open. */
export const sendInvoice: Scenario = (context) =>
  subscribed(context, {
    name: 'Studio Lindqvist AB',
    mailbox: 'accounts.lindqvist',
    since: monthsFrom(daysFrom(context.now, 18), -1),
    card: null,
    more: { collection_method: 'send_invoice', days_until_due: 30 },
  })
