import type { ProrationBehavior } from '@/lib/billing/portal-features'
import type { Stripe } from '../client/client'

export type CancelTerms = { immediately: boolean; prorationBehavior: ProrationBehavior }

/**
 * A cancellation at once, for the call itself. What is pending is charged only where an invoice is made
 * (`subscriptions.cancel` in the SDK's types: `prorate` credits the time left, `invoice_now` bills it with all pending).
 */
export function cancelNowParams({ prorationBehavior }: Pick<CancelTerms, 'prorationBehavior'>) {
  return {
    prorate: prorationBehavior !== 'none',
    invoice_now: prorationBehavior === 'always_invoice',
  } satisfies Stripe.SubscriptionCancelParams
}

/** The same cancellation, for Stripe's preview of it. */
export function cancelPreviewParams({ immediately, prorationBehavior }: CancelTerms) {
  return (
    immediately ? { cancel_now: true, proration_behavior: prorationBehavior } : { cancel_at_period_end: true }
  ) satisfies Stripe.InvoiceCreatePreviewParams.SubscriptionDetails
}
