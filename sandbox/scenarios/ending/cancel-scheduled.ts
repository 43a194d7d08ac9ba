import { active } from '../active'
import type { Scenario } from '../scenario'

/** The subscription is active and ends with the period. */
export const cancelScheduled: Scenario = async (context) => {
  const made = await active(context)
  const [subscription = ''] = made.subscriptions
  await context.stripe.customers.update(made.customer, {
    name: 'Clara Nowak',
    email: `clara.nowak@${context.seed}.example.com`,
  })
  await context.stripe.subscriptions.update(subscription, {
    cancel_at_period_end: true,
    cancellation_details: { feedback: 'too_expensive', comment: 'Back after the summer.' },
  })
  return made
}
