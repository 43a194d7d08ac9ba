import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** The customer pays in a currency with three decimals. */
export const dinar: Scenario = (context) =>
  subscribed(context, {
    name: 'Khaled Al-Sabah',
    mailbox: 'khaled.alsabah',
    since: monthsFrom(daysFrom(context.now, 11), -3),
    offer: 'dinar_monthly',
  })
