import { daysFrom } from './days-from'
import { monthsFrom } from './months-from'
import type { Scenario } from './scenario'
import { subscribed } from './subscribed'

/** A name that runs from right to left. */
export const rightToLeft: Scenario = (context) =>
  subscribed(context, {
    name: 'ليلى عبد الرحمن الهاشمي',
    mailbox: 'layla.alhashimi',
    since: monthsFrom(daysFrom(context.now, 8), -3),
  })
