import { z } from 'zod'

const proration = z.enum(['always_invoice', 'create_prorations', 'none'])

const cancellationReasons = [
  'customer_service', 'low_quality', 'missing_features', 'other', 'switched_service', 'too_complex', 'too_expensive',
  'unused',
] as const

/**
 * What a portal configuration switches on and how it behaves: `features` of Stripe's `billing_portal.configuration`
 * with its names, so that the API can take and return it unchanged. What is absent has the value given here.
 */
export const portalFeaturesSchema = z.object({
  customer_update: z
    .object({
      enabled: z.boolean(),
      allowed_updates: z.array(z.enum(['address', 'email', 'name', 'phone', 'shipping', 'tax_id'])).default([]),
    })
    .default({ enabled: false, allowed_updates: [] }),
  invoice_history: z.object({ enabled: z.boolean() }).default({ enabled: true }),
  payment_method_update: z
    .object({ enabled: z.boolean(), payment_method_configuration: z.string().nullable().default(null) })
    .default({ enabled: true, payment_method_configuration: null }),
  subscription_cancel: z
    .object({
      enabled: z.boolean(),
      mode: z.enum(['at_period_end', 'immediately']).default('at_period_end'),
      proration_behavior: proration.default('none'),
      cancellation_reason: z
        .object({ enabled: z.boolean(), options: z.array(z.enum(cancellationReasons)).default([...cancellationReasons]) })
        .default({ enabled: true, options: [...cancellationReasons] }),
    })
    .default({
      enabled: true,
      mode: 'at_period_end',
      proration_behavior: 'none',
      cancellation_reason: { enabled: true, options: [...cancellationReasons] },
    }),
  subscription_pause: z.object({ enabled: z.boolean() }).default({ enabled: false }),
  subscription_update: z
    .object({
      enabled: z.boolean(),
      billing_cycle_anchor: z.enum(['now', 'unchanged']).nullable().default(null),
      default_allowed_updates: z.array(z.enum(['price', 'promotion_code', 'quantity'])).default([]),
      products: z
        .array(
          z.object({
            product: z.string(),
            prices: z.array(z.string()),
            adjustable_quantity: z
              .object({ enabled: z.boolean(), minimum: z.int().default(1), maximum: z.int().nullable().default(null) })
              .default({ enabled: false, minimum: 1, maximum: null }),
          }),
        )
        .nullable()
        .default(null),
      proration_behavior: proration.default('none'),
      schedule_at_period_end: z
        .object({
          conditions: z.array(z.object({ type: z.enum(['decreasing_item_amount', 'shortening_interval']) })),
        })
        .default({ conditions: [] }),
      trial_update_behavior: z.enum(['continue_trial', 'end_trial']).default('continue_trial'),
    })
    .default({
      enabled: false,
      billing_cycle_anchor: null,
      default_allowed_updates: [],
      products: null,
      proration_behavior: 'none',
      schedule_at_period_end: { conditions: [] },
      trial_update_behavior: 'continue_trial',
    }),
})

export type PortalFeatures = z.infer<typeof portalFeaturesSchema>

/** What a customer may do where the merchant has set nothing: read, change the card, cancel at the period's end. */
export const defaultPortalFeatures: PortalFeatures = portalFeaturesSchema.parse({})
