import { locales } from '@/lib/i18n/locales'
import { regions } from '@/lib/i18n/regions'
import { stripeLocaleOf } from '@/lib/i18n/resolve/stripe-locale'

type Schema = Record<string, unknown>

const string = { type: 'string' }
const boolean = { type: 'boolean' }
const integer = { type: 'integer' }
const timestamp = { type: 'integer', description: 'Seconds since 1970.' }
const texts = { type: 'array', items: string }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** An object with all of these members required. It may gain others. */
function object(properties: Record<string, Schema>, description?: string): Schema {
  return { type: 'object', ...(description && { description }), required: Object.keys(properties), properties }
}

const flow = object({
  type: string,
  after_completion: object({
    type: string,
    hosted_confirmation: orNull({ type: 'object' }),
    redirect: orNull(object({ return_url: string })),
  }),
  subscription_cancel: orNull(
    object({
      subscription: string,
      retention: orNull(object({ type: { const: 'coupon_offer' }, coupon_offer: object({ coupon: string }) })),
    }),
  ),
  subscription_update: orNull(object({ subscription: string })),
  subscription_update_confirm: orNull(
    object({
      subscription: string,
      discounts: orNull({
        type: 'array',
        items: object({ coupon: orNull(string), promotion_code: orNull(string) }),
      }),
      items: {
        type: 'array',
        items: object({ id: string, price: orNull(string), quantity: orNull({ type: 'integer' }) }),
      },
    }),
  ),
})

const opening = {
  created: timestamp,
  customer: string,
  flow: orNull(ref('Flow')),
  livemode: boolean,
  locale: orNull({ type: 'string', enum: [...locales, ...Object.keys(regions)].map(stripeLocaleOf) }),
  on_behalf_of: orNull(string),
  return_url: orNull(string),
}

const session = {
  ...opening,
  id: string,
  object: { const: 'billing_portal.session' },
  after_expiration: orNull(
    object({ customer_login: object({ expires_at: orNull(timestamp) }), type: { const: 'customer_login' } }),
  ),
  configuration: { anyOf: [string, ref('Configuration')] },
  customer_account: orNull(string),
  url: {
    type: 'string',
    description:
      'Opens the portal, in the first browser that goes there within five minutes. Empty where it is not told again.',
  },
}

export const objectSchemas: Record<string, Schema> = {
  Flow: flow,
  Configuration: object({
    id: string,
    object: { const: 'billing_portal.configuration' },
    active: boolean,
    application: { type: 'null' },
    business_profile: object({
      headline: orNull(string),
      privacy_policy_url: orNull(string),
      terms_of_service_url: orNull(string),
    }),
    created: timestamp,
    default_return_url: orNull(string),
    features: object({
      customer_update: object({ allowed_updates: texts, enabled: boolean }),
      invoice_history: object({ enabled: boolean }),
      payment_method_update: object({ enabled: boolean, payment_method_configuration: orNull(string) }),
      subscription_cancel: object({
        cancellation_reason: object({ enabled: boolean, options: texts, feedback_options: orNull(texts) }),
        enabled: boolean,
        mode: string,
        proration_behavior: string,
      }),
      subscription_pause: object({
        duration: object({
          type: string,
          interval_options: { type: 'array', items: object({ interval: string, interval_count: { type: 'integer' } }) },
        }),
        enabled: boolean,
      }),
      subscription_update: object({
        billing_cycle_anchor: orNull(string),
        default_allowed_updates: texts,
        enabled: boolean,
        products: {
          type: 'array',
          items: object({ product: string, prices: texts, adjustable_quantity: { type: 'object' } }),
        },
        proration_behavior: string,
        schedule_at_period_end: { type: 'object' },
        trial_update_behavior: string,
      }),
    }),
    is_default: boolean,
    livemode: boolean,
    login_page: object({ enabled: boolean, url: orNull(string) }),
    metadata: { type: 'object', additionalProperties: string },
    name: orNull(string),
    updated: timestamp,
  }),
  Session: object(session),
  SessionRecord: object({
    ...session,
    source: { type: 'string', enum: ['link', 'api', 'jwt', 'support'] },
    status: { type: 'string', enum: ['unopened', 'open', 'expired', 'ended'] },
    read_only: boolean,
    link: orNull(string),
    last_seen_at: timestamp,
    expires_at: timestamp,
    ended_at: orNull(timestamp),
  }),
  Link: object({
    ...opening,
    id: string,
    object: { const: 'billing_portal.link' },
    configuration: orNull(string),
    created_by: string,
    expires_at: orNull(timestamp),
    last_opened_at: orNull(timestamp),
    open_count: integer,
    revoked_at: orNull(timestamp),
    status: { type: 'string', enum: ['active', 'expired', 'revoked'] },
    url: {
      ...orNull(string),
      description: 'Opens the portal until the link expires or is revoked; told when it is made.',
    },
  }),
  Error: object({
    error: {
      type: 'object',
      required: ['type', 'message'],
      properties: { type: string, message: string, code: string, param: string },
    },
  }),
}

/** Stripe's list of one kind of object. */
export function listSchema(name: string): Schema {
  return object({
    object: { const: 'list' },
    url: string,
    has_more: boolean,
    data: { type: 'array', items: ref(name) },
  })
}
