import { z } from 'zod'
import { cancellationFeedback, longestPause } from '@/lib/billing/portal-features'
import { emptyable, flag, integer, list, text } from './form'

// The parameters of `features`, under Stripe's names. An update leaves absent ones as they are; creating requires
// `enabled`.

const proration = z.enum(['always_invoice', 'create_prorations', 'none'])

const product = z.strictObject({
  product: text,
  prices: list(text),
  adjustable_quantity: z
    .strictObject({ enabled: flag, minimum: integer().optional(), maximum: integer({ min: 1 }).optional() })
    .optional(),
})

const pauseInterval = z
  .strictObject({ interval: z.enum(['day', 'week', 'month', 'year']), interval_count: integer({ min: 1 }).default(1) })
  .refine(({ interval, interval_count: count }) => count <= longestPause[interval], {
    error: 'integer: is longer than three years',
    path: ['interval_count'],
  })

export const featureInputs = z.strictObject({
  customer_update: z
    .strictObject({
      enabled: flag.optional(),
      allowed_updates: list(z.enum(['address', 'email', 'name', 'phone', 'shipping', 'tax_id'])).optional(),
    })
    .optional(),
  invoice_history: z.strictObject({ enabled: flag }).optional(),
  payment_method_update: z
    .strictObject({ enabled: flag.optional(), payment_method_configuration: emptyable(text).optional() })
    .optional(),
  subscription_cancel: z
    .strictObject({
      enabled: flag.optional(),
      mode: z.enum(['at_period_end', 'immediately']).optional(),
      proration_behavior: proration.optional(),
      cancellation_reason: z
        .strictObject({
          enabled: flag.optional(),
          options: list(z.enum(cancellationFeedback)).optional(),
          feedback_options: list(text).optional(),
        })
        .optional(),
    })
    .optional(),
  subscription_pause: z
    .strictObject({
      enabled: flag.optional(),
      duration: z
        .strictObject({
          type: z.enum(['indefinite', 'interval_options']),
          interval_options: list(pauseInterval, 10).optional(),
        })
        .optional(),
    })
    .optional(),
  subscription_update: z
    .strictObject({
      enabled: flag.optional(),
      default_allowed_updates: list(z.enum(['price', 'promotion_code', 'quantity'])).optional(),
      products: list(product, 10).optional(),
      proration_behavior: proration.optional(),
      billing_cycle_anchor: z.enum(['now', 'unchanged']).optional(),
      schedule_at_period_end: z
        .strictObject({
          conditions: list(
            z.strictObject({ type: z.enum(['decreasing_item_amount', 'shortening_interval']) }),
          ).optional(),
        })
        .optional(),
      trial_update_behavior: z.enum(['continue_trial', 'end_trial']).optional(),
    })
    .optional(),
})
