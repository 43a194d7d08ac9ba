import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer paid once and has no card any more. The next charge comes in fifteen days. */
export const noCard: Scenario = async (context) => {
  const made = await subscribed(context, {
    name: 'Nora Berg',
    mailbox: 'nora.berg',
    since: monthsFrom(daysFrom(context.now, 15), -1),
  })
  const { data: methods } = await context.stripe.customers.listPaymentMethods(made.customer)
  for (const { id } of methods) await context.stripe.paymentMethods.detach(id)
  return made
}
