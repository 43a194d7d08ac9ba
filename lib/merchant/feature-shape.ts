import type { PortalFeatures } from '@/lib/billing/portal-features'

/**
 * The features of a portal configuration in the form of Stripe's API, which `readPortalFeatures` reads. Our own
 * `stops_collection`, `pauses_per_year` and `payments_only` stand among them, and `stripeFeatures` leaves them out.
 */
export function featureShape(features: PortalFeatures) {
  const {
    customerUpdate,
    invoiceHistory,
    paymentMethodUpdate,
    subscriptionCancel,
    subscriptionPause,
    subscriptionUpdate,
  } = features
  const { cancellationReason: reason } = subscriptionCancel
  return {
    customer_update: { allowed_updates: customerUpdate.allowedUpdates, enabled: customerUpdate.enabled },
    invoice_history: { enabled: invoiceHistory.enabled },
    payment_method_update: {
      enabled: paymentMethodUpdate.enabled,
      payment_method_configuration: paymentMethodUpdate.paymentMethodConfiguration,
    },
    subscription_cancel: {
      cancellation_reason: { enabled: reason.enabled, options: reason.options, feedback_options: ownReasons(reason) },
      enabled: subscriptionCancel.enabled,
      mode: subscriptionCancel.mode,
      proration_behavior: subscriptionCancel.prorationBehavior,
      stops_collection: subscriptionCancel.stopsCollection,
    },
    subscription_pause: {
      duration: {
        interval_options: subscriptionPause.duration.intervalOptions.map(({ interval, intervalCount }) => ({
          interval,
          interval_count: intervalCount,
        })),
        type: subscriptionPause.duration.type,
      },
      enabled: subscriptionPause.enabled,
      pauses_per_year: subscriptionPause.pausesPerYear,
      payments_only: subscriptionPause.paymentsOnly,
    },
    subscription_update: {
      billing_cycle_anchor: subscriptionUpdate.billingCycleAnchor,
      default_allowed_updates: subscriptionUpdate.defaultAllowedUpdates,
      enabled: subscriptionUpdate.enabled,
      products: subscriptionUpdate.products.map(({ product, prices, adjustableQuantity }) => ({
        product,
        prices,
        adjustable_quantity: adjustableQuantity,
      })),
      proration_behavior: subscriptionUpdate.prorationBehavior,
      schedule_at_period_end: subscriptionUpdate.scheduleAtPeriodEnd,
      trial_update_behavior: subscriptionUpdate.trialUpdateBehavior,
    },
  }
}

/** Stripe has null for none. */
function ownReasons({ feedbackOptions }: PortalFeatures['subscriptionCancel']['cancellationReason']): string[] | null {
  return feedbackOptions.length > 0 ? feedbackOptions : null
}

export type FeatureShape = ReturnType<typeof featureShape>
