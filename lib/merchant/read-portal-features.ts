import { z } from 'zod'
import { cancellationFeedback, defaultPortalFeatures, type PortalFeatures } from '@/lib/billing/portal-features'

const standard = defaultPortalFeatures
const proration = z.enum(['always_invoice', 'create_prorations', 'none'])

const product = z.object({
  product: z.string(),
  prices: z.array(z.string()),
  adjustable_quantity: z
    .object({ enabled: z.boolean(), minimum: z.int().default(1), maximum: z.int().nullable().default(null) })
    .default({ enabled: false, minimum: 1, maximum: null }),
})

const customerUpdate = z.object({
  enabled: z.boolean(),
  allowed_updates: z.array(z.enum(['address', 'email', 'name', 'phone', 'shipping', 'tax_id'])).default([]),
})

const subscriptionCancel = z.object({
  enabled: z.boolean(),
  mode: z.enum(['at_period_end', 'immediately']).default(standard.subscriptionCancel.mode),
  proration_behavior: proration.default(standard.subscriptionCancel.prorationBehavior),
  stops_collection: z.boolean().default(standard.subscriptionCancel.stopsCollection),
  cancellation_reason: z
    .object({
      enabled: z.boolean(),
      options: z.array(z.enum(cancellationFeedback)).default([...cancellationFeedback]),
      feedback_options: z.array(z.string()).nullish(),
    })
    .default({ enabled: true, options: [...cancellationFeedback] }),
})

const subscriptionPause = z.object({
  enabled: z.boolean(),
  duration: z
    .object({
      type: z.enum(['indefinite', 'interval_options']),
      interval_options: z
        .array(z.object({ interval: z.enum(['day', 'week', 'month', 'year']), interval_count: z.int().default(1) }))
        .nullish(),
    })
    .nullish(),
  pauses_per_year: z.int().nullable().default(standard.subscriptionPause.pausesPerYear),
  payments_only: z.boolean().default(standard.subscriptionPause.paymentsOnly),
})

const subscriptionUpdate = z.object({
  enabled: z.boolean(),
  default_allowed_updates: z.array(z.enum(['price', 'promotion_code', 'quantity'])).default([]),
  products: z.array(product).nullish(),
  proration_behavior: proration.default(standard.subscriptionUpdate.prorationBehavior),
  billing_cycle_anchor: z.enum(['now', 'unchanged']).nullable().default(null),
  schedule_at_period_end: z
    .object({ conditions: z.array(z.object({ type: z.enum(['decreasing_item_amount', 'shortening_interval']) })) })
    .default({ conditions: [] }),
  trial_update_behavior: z.enum(['continue_trial', 'end_trial']).default('continue_trial'),
})

const schema = z.object({
  customer_update: customerUpdate.optional(),
  invoice_history: z.object({ enabled: z.boolean() }).optional(),
  payment_method_update: z
    .object({ enabled: z.boolean(), payment_method_configuration: z.string().nullable().default(null) })
    .optional(),
  subscription_cancel: subscriptionCancel.optional(),
  subscription_pause: subscriptionPause.optional(),
  subscription_update: subscriptionUpdate.optional(),
})

/**
 * The features of a portal configuration from its column, which has the form of Stripe's API. An absent feature has the
 * default. Throws ZodError on values that Stripe does not have.
 */
export function readPortalFeatures(column: unknown): PortalFeatures {
  if (column === null) return standard
  const given = schema.parse(column)
  return {
    customerUpdate: given.customer_update
      ? { enabled: given.customer_update.enabled, allowedUpdates: given.customer_update.allowed_updates }
      : standard.customerUpdate,
    invoiceHistory: given.invoice_history ?? standard.invoiceHistory,
    paymentMethodUpdate: given.payment_method_update
      ? {
          enabled: given.payment_method_update.enabled,
          paymentMethodConfiguration: given.payment_method_update.payment_method_configuration,
        }
      : standard.paymentMethodUpdate,
    subscriptionCancel: given.subscription_cancel
      ? {
          enabled: given.subscription_cancel.enabled,
          mode: given.subscription_cancel.mode,
          prorationBehavior: given.subscription_cancel.proration_behavior,
          stopsCollection: given.subscription_cancel.stops_collection,
          cancellationReason: {
            enabled: given.subscription_cancel.cancellation_reason.enabled,
            options: given.subscription_cancel.cancellation_reason.options,
            feedbackOptions: given.subscription_cancel.cancellation_reason.feedback_options ?? [],
          },
        }
      : standard.subscriptionCancel,
    subscriptionPause: given.subscription_pause
      ? {
          enabled: given.subscription_pause.enabled,
          duration: given.subscription_pause.duration
            ? {
                type: given.subscription_pause.duration.type,
                intervalOptions: (given.subscription_pause.duration.interval_options ?? []).map(
                  ({ interval, interval_count: intervalCount }) => ({ interval, intervalCount }),
                ),
              }
            : standard.subscriptionPause.duration,
          pausesPerYear: given.subscription_pause.pauses_per_year,
          paymentsOnly: given.subscription_pause.payments_only,
        }
      : standard.subscriptionPause,
    subscriptionUpdate: given.subscription_update
      ? {
          enabled: given.subscription_update.enabled,
          defaultAllowedUpdates: given.subscription_update.default_allowed_updates,
          products: (given.subscription_update.products ?? []).map(({ adjustable_quantity, ...rest }) => ({
            ...rest,
            adjustableQuantity: adjustable_quantity,
          })),
          prorationBehavior: given.subscription_update.proration_behavior,
          billingCycleAnchor: given.subscription_update.billing_cycle_anchor,
          scheduleAtPeriodEnd: given.subscription_update.schedule_at_period_end,
          trialUpdateBehavior: given.subscription_update.trial_update_behavior,
        }
      : standard.subscriptionUpdate,
  }
}
