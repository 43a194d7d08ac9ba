import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** The customer has 50 USD of credit, which the next invoices use first. */
export const creditBalance: Scenario = async (context) => {
  const made = await subscribed(context, {
    name: 'Oscar Lind',
    mailbox: 'oscar.lind',
    since: monthsFrom(daysFrom(context.now, 9), -3),
  })
  await context.stripe.customers.createBalanceTransaction(made.customer, { amount: -5000, currency: 'usd' })
  return made
}
