import type { CancellationFeedback } from '@/lib/billing/portal-features'
import type { Stripe } from '../client/client'
import { stripeFailure } from '../client/stripe-failure'

type Given = { feedback: CancellationFeedback | null; feedbackOption: string | null; comment: string | null }

type Details = Pick<Stripe.SubscriptionUpdateParams, 'cancellation_details'>

/**
 * Why a subscription is cancelled, for the call that does it. A reason of the merchant's own replaces one of Stripe's that
 * an earlier cancellation left behind, since Stripe keeps both. One that was deactivated meanwhile is left out: a
 * cancellation never fails for its reason.
 */
export async function cancellationDetails(
  stripe: Stripe,
  { cancellation_details: before }: Pick<Stripe.Subscription, 'cancellation_details'>,
  { feedback, feedbackOption, comment }: Given,
): Promise<Details> {
  const option = feedbackOption && (await isActive(stripe, feedbackOption)) ? feedbackOption : null
  const details = {
    ...(feedback && { feedback }),
    ...(option && { feedback_option: option, ...(before?.feedback && { feedback: '' as const }) }),
    ...(comment && { comment }),
  }
  return Object.keys(details).length > 0 ? { cancellation_details: details } : {}
}

async function isActive(stripe: Stripe, id: string): Promise<boolean> {
  try {
    return (await stripe.billing.feedbackOptions.retrieve(id)).status === 'active'
  } catch (error) {
    // Stripe does not know it, or does not show it to this key.
    if (['not_found', 'stripe_refused'].includes(stripeFailure(error).code)) return false
    throw error
  }
}
