import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** Automatic tax adds 22 %, because the customer is in Italy. */
export const taxedAutomatically: Scenario = (context) =>
  subscribed(context, {
    name: 'Chiara Conti',
    mailbox: 'chiara.conti',
    since: monthsFrom(daysFrom(context.now, 21), -2),
    address: { line1: 'Via Po 8', postal_code: '10123', city: 'Torino', state: 'TO', country: 'IT' },
    more: { automatic_tax: { enabled: true } },
  })
