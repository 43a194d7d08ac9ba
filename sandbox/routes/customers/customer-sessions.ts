import type Stripe from 'stripe'
import type { Form } from '../../core/http/form'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import { randomText } from '../../core/store/new-id'

type Components = Stripe.CustomerSession.Components

export const routes: Route[] = [{ method: 'POST', path: '/v1/customer_sessions', handler: create }]

/**
 * `POST /v1/customer_sessions` answers a secret for Stripe's own components, which the sandbox does not have. The
 * secret is not stored, since no call reads it.
 */
function create({ universe, input, now }: Context) {
  const customer = input.requiredText('customer')
  universe.collection('customer').require(customer, 'customer')
  const form = input.form('components')
  if (!form) throw parameterMissing('components')
  const components = readComponents(form)
  if (!Object.values(components).some(({ enabled }) => enabled)) {
    throw invalidRequest('At least one component must be enabled.', 'components')
  }
  return {
    object: 'customer_session',
    client_secret: `cuss_secret_${randomText(universe.newId('cuss'), 40)}`,
    components,
    created: now,
    customer,
    customer_account: null,
    // Stripe's reference gives no lifetime. The sandbox uses half an hour.
    expires_at: now + 1800,
    livemode: false,
  }
}

function readComponents(form: Form): Components {
  const isEnabled = (name: keyof Components) => ({ enabled: form.form(name)?.boolean('enabled') ?? false })
  return {
    active_entitlements: isEnabled('active_entitlements'),
    buy_button: isEnabled('buy_button'),
    customer_portal: isEnabled('customer_portal'),
    customer_sheet: { ...isEnabled('customer_sheet'), features: customerSheet(form.form('customer_sheet')) },
    mobile_payment_element: {
      ...isEnabled('mobile_payment_element'),
      features: mobilePaymentElement(form.form('mobile_payment_element')),
    },
    payment_element: { ...isEnabled('payment_element'), features: paymentElement(form.form('payment_element')) },
    pricing_table: isEnabled('pricing_table'),
  }
}

type Part = Form | null | undefined

function customerSheet(part: Part): Components['customer_sheet']['features'] {
  if (!part?.boolean('enabled')) return null
  const features = part.form('features')
  return {
    payment_method_allow_redisplay_filters: filters(features),
    payment_method_remove: toggle(features, 'payment_method_remove'),
  }
}

function mobilePaymentElement(part: Part): Components['mobile_payment_element']['features'] {
  if (!part?.boolean('enabled')) return null
  const features = part.form('features')
  const override = features?.oneOf('payment_method_save_allow_redisplay_override', ['always', 'limited', 'unspecified'])
  return {
    payment_method_allow_redisplay_filters: filters(features),
    payment_method_redisplay: toggle(features, 'payment_method_redisplay'),
    payment_method_remove: toggle(features, 'payment_method_remove'),
    payment_method_save: toggle(features, 'payment_method_save'),
    payment_method_save_allow_redisplay_override: override ?? null,
  }
}

function paymentElement(part: Part): Components['payment_element']['features'] {
  if (!part?.boolean('enabled')) return null
  const features = part.form('features')
  const limit = features?.integer('payment_method_redisplay_limit') ?? 3
  if (limit < 1 || limit > 10) {
    throw invalidRequest('The redisplay limit is from 1 to 10.', features?.nameOf('payment_method_redisplay_limit'))
  }
  return {
    payment_method_allow_redisplay_filters: filters(features),
    payment_method_redisplay: toggle(features, 'payment_method_redisplay'),
    payment_method_redisplay_limit: limit,
    payment_method_remove: toggle(features, 'payment_method_remove'),
    payment_method_save: toggle(features, 'payment_method_save'),
    payment_method_save_usage: features?.oneOf('payment_method_save_usage', ['off_session', 'on_session']) ?? null,
  }
}

function filters(features: Part): string[] {
  return features?.texts('payment_method_allow_redisplay_filters') ?? ['always']
}

function toggle(features: Part, name: string): 'enabled' | 'disabled' {
  return features?.oneOf(name, ['enabled', 'disabled']) ?? 'disabled'
}
