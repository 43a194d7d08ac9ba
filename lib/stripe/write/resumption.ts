import type { Stripe } from '../client/client'

// A new period begins with the day of resuming, for the call and for its preview.
const anchor = { billing_cycle_anchor: { type: 'now' } } as const

/** The preview of resuming a subscription of status `paused`. */
export function resumptionPreview(subscription: string) {
  return {
    subscription,
    subscription_details: { resume_at: 'now', ...anchor },
  } satisfies Stripe.InvoiceCreatePreviewParams
}

// Stripe's default neither charges nor, where a payment then fails, tries again; classic billing has nothing else, and
// there the customer pays the invoice: https://docs.stripe.com/billing/subscriptions/pause#payment-behavior
const onPayment = { payment_behavior: 'resume_on_payment_success' } as const

/** The call that resumes it. */
export function resumptionParams({ billing_mode: mode }: Pick<Stripe.Subscription, 'billing_mode'>) {
  return {
    ...anchor,
    ...(mode.type === 'flexible' && onPayment),
  } satisfies Stripe.SubscriptionResumeParams
}
