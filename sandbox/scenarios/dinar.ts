import { daysFrom } from './days-from'
import { monthsFrom } from './months-from'
import type { Scenario } from './scenario'
import { subscribed } from './subscribed'

/** Pays in a currency of three decimals. */
export const dinar: Scenario = (context) =>
  subscribed(context, {
    name: 'Khaled Al-Sabah',
    mailbox: 'khaled.alsabah',
    since: monthsFrom(daysFrom(context.now, 11), -3),
    offer: 'dinar_monthly',
  })
