import { active } from '../active'
import type { Scenario } from '../scenario'

/** Cancelled for a reason of the merchant's own, which the console counts beside Stripe's. */
export const ownReason: Scenario = async (context) => {
  const { stripe, seed } = context
  const made = await active(context)
  const [subscription = ''] = made.subscriptions
  await stripe.customers.update(made.customer, { name: 'Nuno Faria', email: `nuno.faria@${seed}.example.com` })
  const { data } = await stripe.billing.feedbackOptions.list({ status: 'active', limit: 100 })
  const description = 'Too few colours'
  const known = data.find((option) => option.description === description)
  const { id } = known ?? (await stripe.billing.feedbackOptions.create({ description }))
  await stripe.subscriptions.update(subscription, {
    cancel_at_period_end: true,
    cancellation_details: { feedback_option: id, comment: 'Only blue and grey.' },
  })
  return made
}
