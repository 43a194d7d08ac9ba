import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** The customer's name runs from right to left. */
export const rightToLeft: Scenario = (context) =>
  subscribed(context, {
    name: 'ليلى عبد الرحمن الهاشمي',
    mailbox: 'layla.alhashimi',
    since: monthsFrom(daysFrom(context.now, 8), -3),
  })
