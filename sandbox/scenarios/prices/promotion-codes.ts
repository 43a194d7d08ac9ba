import { daysFrom } from '../steps/days-from'
import { ensureCodes } from '../steps/ensure-codes'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/**
 * Codes to type: SPRING50, ONCE5 and FRIEND10 work, and EXPIRED, OFF, FIRST, FROM100, YEARLY (with another plan) and
 * EURO5 are each refused for a reason.
 */
export const promotionCodes: Scenario = async (context) => {
  await ensureCodes(context)
  return subscribed(context, {
    name: 'Mira Costa',
    mailbox: 'mira.costa',
    since: monthsFrom(daysFrom(context.now, 9), -3),
  })
}
