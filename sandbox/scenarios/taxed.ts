import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** The customer pays 22% of value-added tax on top. */
export const taxed: Scenario = async (context) => {
  const { id } = await context.stripe.taxRates.create({
    display_name: 'VAT',
    percentage: 22,
    inclusive: false,
    country: 'IT',
  })
  return subscribed(context, {
    name: 'Marta Conti',
    mailbox: 'marta.conti',
    since: monthsFrom(daysFrom(context.now, 7), -3),
    more: { default_tax_rates: [id] },
  })
}
