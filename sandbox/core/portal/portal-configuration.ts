import type { Form } from '../http/form'
import { given } from '../http/given'
import { mergeMetadata } from '../fields/merge-metadata'
import type { Objects } from '../store/objects'
import { portalFeatures, type Features } from './portal-features'
import { parameterMissing } from '../http/stripe-error'
import type { Universe } from '../store/universe'

type Configuration = Objects['billing_portal.configuration']

export function newConfiguration(universe: Universe, input: Form): Configuration {
  const features = input.form('features')
  if (!features) throw parameterMissing('features')
  const configuration = insert(universe, {
    ...configurationFields(input, blank),
    features: portalFeatures(universe, features, nothing),
  })
  universe.emit('billing_portal.configuration.created', configuration)
  return configuration
}

/** Returns the account's default configuration. At Stripe the dashboard saves it; here it is created on first use. */
export function defaultConfiguration(universe: Universe): Configuration {
  const known = universe
    .collection('billing_portal.configuration')
    .all()
    .find((each) => each.is_default)
  return known ?? insert(universe, { ...blank, features: usual, is_default: true })
}

/** Returns the settable members. A member that was not sent keeps its value. */
export function configurationFields(input: Form, current: typeof blank | Configuration) {
  const profile = input.form('business_profile')
  const { business_profile: now } = current
  return {
    active: input.boolean('active') ?? current.active,
    business_profile: {
      headline: given(profile?.text('headline'), now.headline),
      privacy_policy_url: given(profile?.text('privacy_policy_url'), now.privacy_policy_url),
      terms_of_service_url: given(profile?.text('terms_of_service_url'), now.terms_of_service_url),
    },
    default_return_url: given(input.text('default_return_url'), current.default_return_url),
    login_page: {
      enabled: input.form('login_page')?.boolean('enabled') ?? current.login_page.enabled,
      url: current.login_page.url,
    },
    metadata: mergeMetadata(current.metadata ?? {}, input),
    name: given(input.text('name'), current.name),
  }
}

function insert(universe: Universe, fields: Partial<Configuration> & { features: Features }): Configuration {
  const now = universe.wallTime()
  return universe.collection('billing_portal.configuration').insert({
    ...blank,
    id: universe.newId('bpc'),
    object: 'billing_portal.configuration',
    application: null,
    created: now,
    is_default: false,
    livemode: false,
    updated: now,
    ...fields,
  })
}

const blank = {
  active: true,
  business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
  default_return_url: null,
  login_page: { enabled: false, url: null },
  metadata: {},
  name: null,
}

/** A feature that the call does not mention gets these values. */
const nothing: Features = {
  customer_update: { allowed_updates: [], enabled: false },
  invoice_history: { enabled: false },
  payment_method_update: { enabled: false, payment_method_configuration: null },
  subscription_cancel: {
    cancellation_reason: { enabled: false, feedback_options: null, options: [] },
    enabled: false,
    mode: 'at_period_end',
    proration_behavior: 'none',
  },
  // The SDK says of `duration`: "Defaults to `interval_options` with a single one-month option."
  subscription_pause: {
    duration: { interval_options: [{ interval: 'month', interval_count: 1 }], type: 'interval_options' },
    enabled: false,
  },
  subscription_update: {
    billing_cycle_anchor: null,
    default_allowed_updates: [],
    enabled: false,
    proration_behavior: 'none',
    schedule_at_period_end: { conditions: [] },
    trial_update_behavior: 'end_trial',
  },
}

const usual: Features = {
  ...nothing,
  customer_update: { allowed_updates: ['email', 'address', 'phone', 'tax_id'], enabled: true },
  invoice_history: { enabled: true },
  payment_method_update: { enabled: true, payment_method_configuration: null },
  subscription_cancel: {
    ...nothing.subscription_cancel,
    cancellation_reason: {
      enabled: true,
      feedback_options: null,
      options: ['too_expensive', 'missing_features', 'switched_service', 'unused', 'other'],
    },
    enabled: true,
  },
}
