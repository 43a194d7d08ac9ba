import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The card has expired since the last payment, and the yearly renewal comes in thirty days. */
export const expiredCard: Scenario = (context) => {
  const end = daysFrom(context.now, -40)
  return subscribed(context, {
    name: 'Henrik Vogel',
    mailbox: 'henrik.vogel',
    since: monthsFrom(daysFrom(context.now, 30), -24),
    offer: 'premium_yearly',
    card: { number: '4242424242424242', exp_month: end.getUTCMonth() + 1, exp_year: end.getUTCFullYear(), cvc: '123' },
  })
}
