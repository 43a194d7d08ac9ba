import { advanceTo } from '../steps/advance-to'
import { cardFailsAt } from '../steps/card-fails-at'
import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'

/**
 * A new card paid the last renewal, so the subscription is active. The renewal before was never paid and is not
 * retried.
 */
export const oldDebt: Scenario = async (context) => {
  const { stripe, now } = context
  const renewal = daysFrom(now, -10)
  const made = await cardFailsAt(
    { ...context, now: daysFrom(renewal, -2) },
    {
      name: 'Rosa Delgado',
      mailbox: 'rosa.delgado',
      renewal: monthsFrom(renewal, -1),
      failingCard: 'pm_card_chargeCustomerFail',
    },
  )
  const { customer, testClock } = made
  const card = await stripe.paymentMethods.attach('pm_card_mastercard', { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: card.id } })
  await advanceTo(stripe, testClock, now)
  return made
}
