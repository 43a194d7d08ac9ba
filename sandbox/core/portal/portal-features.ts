import type { Form } from '../http/form'
import { given } from '../http/given'
import type { Objects } from '../store/objects'
import { invalidRequest, parameterMissing } from '../http/stripe-error'
import type { Universe } from '../store/universe'

export type Features = Objects['billing_portal.configuration']['features']
type Cancel = Features['subscription_cancel']
type Pause = Features['subscription_pause']
type Update = Features['subscription_update']

/**
 * Reads the portal's features. A feature that was not sent keeps its value. Throws Stripe's error for one that lacks a
 * required member.
 */
export function portalFeatures(universe: Universe, input: Form, current: Features): Features {
  const customer = input.form('customer_update')
  const method = input.form('payment_method_update')
  const features = {
    customer_update: {
      allowed_updates: customer?.texts('allowed_updates') ?? current.customer_update.allowed_updates,
      enabled: customer?.boolean('enabled') ?? current.customer_update.enabled,
    },
    invoice_history: { enabled: input.form('invoice_history')?.boolean('enabled') ?? current.invoice_history.enabled },
    payment_method_update: {
      enabled: method?.boolean('enabled') ?? current.payment_method_update.enabled,
      payment_method_configuration: given(
        method?.text('payment_method_configuration'),
        current.payment_method_update.payment_method_configuration,
      ),
    },
    subscription_cancel: readCancel(universe, input.form('subscription_cancel'), current.subscription_cancel),
    subscription_pause: readPause(input.form('subscription_pause'), current.subscription_pause),
    subscription_update: readUpdate(input.form('subscription_update'), current.subscription_update),
  }
  const {
    customer_update: { enabled, allowed_updates: updates },
  } = features
  if (enabled && updates.length === 0) {
    throw invalidRequest(
      'You must specify at least one allowed update when customer_update is enabled.',
      'features[customer_update][allowed_updates]',
      'parameter_missing',
    )
  }
  return features
}

function readCancel(universe: Universe, input: Form | null | undefined, current: Cancel): Cancel {
  const reason = input?.form('cancellation_reason')
  const { cancellation_reason: was } = current
  return {
    cancellation_reason: {
      enabled: reason?.boolean('enabled') ?? was.enabled,
      feedback_options: given(readFeedbackOptions(universe, reason), was.feedback_options),
      options: reason?.texts('options') ?? was.options,
    },
    enabled: input?.boolean('enabled') ?? current.enabled,
    mode: input?.oneOf('mode', ['at_period_end', 'immediately']) ?? current.mode,
    proration_behavior:
      input?.oneOf('proration_behavior', ['always_invoice', 'create_prorations', 'none']) ?? current.proration_behavior,
  }
}

/**
 * A deactivated feedback option cannot be used in a portal configuration:
 * https://docs.stripe.com/api/billing/feedback-option
 */
function readFeedbackOptions(universe: Universe, reason: Form | null | undefined): string[] | null | undefined {
  const ids = reason?.texts('feedback_options')
  for (const id of ids ?? []) {
    const param = reason?.nameOf('feedback_options')
    const { status } = universe.collection('billing.feedback_option').require(id, param)
    if (status !== 'active') throw invalidRequest(`The feedback option ${id} is inactive and cannot be used.`, param)
  }
  return ids
}

function readPause(input: Form | null | undefined, current: Pause): Pause {
  const duration = input?.form('duration')
  return {
    enabled: input?.boolean('enabled') ?? current.enabled,
    duration: duration ? readDuration(duration) : current.duration,
  }
}

function readDuration(form: Form): Pause['duration'] {
  const type = form.oneOf('type', ['indefinite', 'interval_options']) ?? 'interval_options'
  const options = (form.forms('interval_options') ?? []).map((option) => {
    const interval = option.oneOf('interval', ['day', 'week', 'month', 'year'])
    if (!interval) throw parameterMissing(option.nameOf('interval'))
    const count = option.integer('interval_count') ?? 1
    if (count < 1 || count > longest[interval]) {
      throw invalidRequest('A pause lasts at most three years.', option.nameOf('interval_count'))
    }
    return { interval, interval_count: count }
  })
  if (type === 'interval_options' && options.length === 0) throw parameterMissing(form.nameOf('interval_options'))
  return { interval_options: type === 'indefinite' ? [] : options, type }
}

// The SDK says of `interval_count`: "The maximum duration is three years".
const longest = { day: 1095, week: 156, month: 36, year: 3 }

function readUpdate(input: Form | null | undefined, current: Update): Update {
  const products = input?.forms('products')
  const conditions = input?.form('schedule_at_period_end')?.forms('conditions')
  return {
    billing_cycle_anchor: given(
      input?.oneOf('billing_cycle_anchor', ['now', 'unchanged']),
      current.billing_cycle_anchor,
    ),
    default_allowed_updates: given(input?.texts('default_allowed_updates'), current.default_allowed_updates) ?? [],
    enabled: input?.boolean('enabled') ?? current.enabled,
    products: products === undefined ? (current.products ?? null) : (products?.map(readProduct) ?? null),
    proration_behavior:
      input?.oneOf('proration_behavior', ['always_invoice', 'create_prorations', 'none']) ?? current.proration_behavior,
    schedule_at_period_end: {
      conditions:
        conditions === undefined
          ? current.schedule_at_period_end.conditions
          : (conditions ?? []).map((form) => ({ type: form.requiredText('type') })),
    },
    trial_update_behavior:
      input?.oneOf('trial_update_behavior', ['continue_trial', 'end_trial']) ?? current.trial_update_behavior,
  }
}

function readProduct(form: Form): NonNullable<Update['products']>[number] {
  const quantity = form.form('adjustable_quantity')
  return {
    adjustable_quantity: {
      enabled: quantity?.boolean('enabled') ?? false,
      maximum: quantity?.integer('maximum') ?? null,
      minimum: quantity?.integer('minimum') ?? 1,
    },
    prices: form.texts('prices') ?? [],
    product: form.requiredText('product'),
  }
}
