import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** Pays in a currency of three decimals. */
export const dinar: Scenario = (context) =>
  subscribed(context, {
    name: 'Khaled Al-Sabah',
    mailbox: 'khaled.alsabah',
    since: monthsFrom(daysFrom(context.now, 11), -3),
    offer: 'dinar_monthly',
  })
