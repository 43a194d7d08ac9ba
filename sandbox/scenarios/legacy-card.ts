import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** The customer pays by a card saved years ago, which is a source (`card_…`) and not a payment method. */
export const legacyCard: Scenario = (context) =>
  subscribed(context, {
    name: 'Edith Palmer',
    mailbox: 'edith.palmer',
    since: monthsFrom(daysFrom(context.now, 16), -3),
    card: null,
    prepare: (customer) => context.stripe.customers.update(customer, { source: 'tok_visa' }),
  })
