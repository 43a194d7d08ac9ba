import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The card expires within eight weeks, and the yearly renewal comes in ten. */
export const cardExpiring: Scenario = (context) => {
  const end = daysFrom(context.now, 20)
  return subscribed(context, {
    name: 'Elisa Moreau',
    mailbox: 'elisa.moreau',
    since: monthsFrom(daysFrom(context.now, 70), -24),
    offer: 'premium_yearly',
    card: { number: '5555555555554444', exp_month: end.getUTCMonth() + 1, exp_year: end.getUTCFullYear(), cvc: '123' },
  })
}
