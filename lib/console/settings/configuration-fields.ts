import { z } from 'zod'
import { isReturnUrl } from '@/lib/net/check-return-url'
import { stripeId } from '@/lib/forms/input-fields'
import { cancellationFeedback, customerFields, type PauseInterval } from '@/lib/billing/portal-features'
import type { FeatureChange } from '@/lib/merchant/merge-features'

const flag = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
const list = <T extends string>(values: readonly [T, ...T[]]) => z.array(z.enum(values)).default([])
const proration = z.enum(['always_invoice', 'create_prorations', 'none'])
const emptyable = (most: number) =>
  z
    .string()
    .max(most, `At most ${most} characters.`)
    .default('')
    .transform((text) => text.trim() || null)
const address = emptyable(2000).refine(
  (url) => url === null || isReturnUrl(url, { secure: false }),
  'Enter a full address such as https://example.com/account, as a browser shows it.',
)

/**
 * The form of a portal configuration. Names are the API's, joined by dots; `stops_collection`, `pauses_per_year` and
 * `payments_only` are our own.
 */
export const configurationFields = z.object({
  name: emptyable(100),
  headline: emptyable(60),
  privacy_policy_url: address,
  terms_of_service_url: address,
  default_return_url: address,
  'login_page.enabled': flag,
  'invoice_history.enabled': flag,
  'payment_method_update.enabled': flag,
  'customer_update.enabled': flag,
  'customer_update.allowed_updates[]': list(customerFields),
  'subscription_cancel.enabled': flag,
  'subscription_cancel.mode': z.enum(['at_period_end', 'immediately']),
  'subscription_cancel.proration_behavior': proration,
  'subscription_cancel.stops_collection': flag,
  'cancellation_reason.enabled': flag,
  'cancellation_reason.options[]': list(cancellationFeedback),
  'cancellation_reason.feedback_options[]': z.array(stripeId('fo')).max(100).default([]),
  'subscription_pause.enabled': flag,
  'subscription_pause.duration.type': z.enum(['interval_options', 'indefinite']).default('interval_options'),
  /** interval:count */
  'subscription_pause.interval_options[]': z
    .array(
      z
        .string()
        .regex(/^(day|week|month|year):[1-9]\d{0,3}$/)
        .transform(readInterval),
    )
    .max(10)
    .default([]),
  'subscription_pause.pauses_per_year': z
    .string()
    .regex(/^\d{0,2}$/, 'Enter a number up to 99, or leave it empty.')
    .default('')
    .transform((text) => (text === '' ? null : Number(text))),
  'subscription_pause.payments_only': flag,
  'subscription_update.enabled': flag,
  'subscription_update.default_allowed_updates[]': list(['price', 'quantity', 'promotion_code']),
  'subscription_update.proration_behavior': proration,
  'subscription_update.schedule[]': list(['decreasing_item_amount', 'shortening_interval']),
  'subscription_update.trial_update_behavior': z.enum(['continue_trial', 'end_trial']),
  /** product:price */
  'subscription_update.plans[]': z
    .array(
      z
        .string()
        .regex(/^\w+:\w+$/)
        .max(511),
    )
    .max(200)
    .default([]),
})

function readInterval(value: string): PauseInterval {
  const [interval = '', count] = value.split(':')
  return { interval: interval as PauseInterval['interval'], intervalCount: Number(count) }
}

export type ConfigurationFields = z.infer<typeof configurationFields>

/** What the form says about features, in the API's shape. What the form does not offer stays as the API set it. */
export function featuresOf(fields: ConfigurationFields): FeatureChange {
  return {
    customer_update: {
      enabled: fields['customer_update.enabled'],
      allowed_updates: fields['customer_update.allowed_updates[]'],
    },
    invoice_history: { enabled: fields['invoice_history.enabled'] },
    payment_method_update: { enabled: fields['payment_method_update.enabled'] },
    subscription_cancel: {
      enabled: fields['subscription_cancel.enabled'],
      mode: fields['subscription_cancel.mode'],
      proration_behavior: fields['subscription_cancel.proration_behavior'],
      stops_collection: fields['subscription_cancel.stops_collection'],
      cancellation_reason: {
        enabled: fields['cancellation_reason.enabled'],
        options: fields['cancellation_reason.options[]'],
        feedback_options: fields['cancellation_reason.feedback_options[]'],
      },
    },
    subscription_pause: {
      enabled: fields['subscription_pause.enabled'],
      duration: {
        type: fields['subscription_pause.duration.type'],
        // What was chosen before stays while pausing is off.
        ...(fields['subscription_pause.interval_options[]'].length > 0 || fields['subscription_pause.enabled']
          ? {
              interval_options: fields['subscription_pause.interval_options[]'].map(({ interval, intervalCount }) => ({
                interval,
                interval_count: intervalCount,
              })),
            }
          : {}),
      },
      pauses_per_year: fields['subscription_pause.pauses_per_year'],
      payments_only: fields['subscription_pause.payments_only'],
    },
    subscription_update: {
      enabled: fields['subscription_update.enabled'],
      default_allowed_updates: fields['subscription_update.default_allowed_updates[]'],
      proration_behavior: fields['subscription_update.proration_behavior'],
      schedule_at_period_end: { conditions: fields['subscription_update.schedule[]'].map((type) => ({ type })) },
      trial_update_behavior: fields['subscription_update.trial_update_behavior'],
    },
  }
}
