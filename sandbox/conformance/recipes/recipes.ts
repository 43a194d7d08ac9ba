/** One of the Stripe CLI's recipes for an event: `stripe trigger customer.created`. */
export interface Recipe {
  name: string
  /** The event that the recipe must cause, if it differs from the name. */
  event?: string
  /** CLI flags that remove or replace parameters which the pinned API version has retired. */
  flags?: readonly string[]
}

const withoutMethodTypes = ['--remove', 'payment_intent:payment_method_types']
const withoutSetupMethodTypes = ['--remove', 'setup_intent:payment_method_types']

const promotionOfCoupon = [
  '--remove',
  'promotion_code:coupon',
  '--add',
  'promotion_code:promotion[type]=coupon',
  '--add',
  'promotion_code:promotion[coupon]=${coupon:id}',
]

/** The recipe writes these two phases of a month each with `iterations`. */
const monthlyPhases = [
  '--remove',
  'subscription_schedule:phases',
  '--add',
  'subscription_schedule:phases[0][items][0][price]=${price:id}',
  '--add',
  'subscription_schedule:phases[0][items][0][quantity]=1',
  '--add',
  'subscription_schedule:phases[0][duration][interval]=month',
  '--add',
  'subscription_schedule:phases[1][items][0][price]=${price:id}',
  '--add',
  'subscription_schedule:phases[1][items][0][quantity]=2',
  '--add',
  'subscription_schedule:phases[1][duration][interval]=month',
]

/** One phase of a month. */
const monthlyPhase = monthlyPhases.slice(0, 8)

/**
 * The clock goes to six days before the end, because `expiring` is sent seven days before it and the recipe stops at
 * nine.
 */
const nearTheEnd = ['--override', 'advance_test_clock:frozen_time=1579737600']

/**
 * The recipes within the part of the API that a portal needs. Left out are Checkout, disputes, identity, issuing,
 * payment links, payouts, quotes, reports, top-ups, transfers, bank transfers and debits, and sources. Also left out
 * are `customer.discount.*`, which use a way of giving coupons that the API no longer has, and the two of
 * `v1.billing.meter.*`, which call another host.
 */
export const recipes: readonly Recipe[] = [
  ...named('account.updated'),
  ...named('billing_portal.configuration.created', 'billing_portal.configuration.updated'),
  ...named('billing_portal.session.created'),
  ...named('charge.captured', 'charge.failed', 'charge.refunded', 'charge.succeeded').map(
    withFlags(withoutMethodTypes),
  ),
  { name: 'charge.refund.updated', flags: withoutMethodTypes },
  ...named('coupon.created', 'coupon.deleted', 'coupon.updated'),
  ...named('credit_note.created', 'credit_note.updated', 'credit_note.voided'),
  ...named('customer.created', 'customer.deleted', 'customer.updated'),
  ...named('customer.subscription.created', 'customer.subscription.deleted', 'customer.subscription.paused'),
  ...named('customer.subscription.trial_will_end', 'customer.subscription.updated'),
  ...named('invoice.created', 'invoice.deleted', 'invoice.finalized', 'invoice.marked_uncollectible', 'invoice.paid'),
  ...named('invoice.payment_action_required', 'invoice.payment_failed', 'invoice.payment_succeeded'),
  ...named('invoice.sent', 'invoice.updated', 'invoice.voided'),
  ...named('invoiceitem.created', 'invoiceitem.deleted'),
  ...named('payment_intent.amount_capturable_updated', 'payment_intent.created', 'payment_intent.payment_failed').map(
    withFlags(withoutMethodTypes),
  ),
  ...named('payment_intent.requires_action', 'payment_intent.succeeded').map(withFlags(withoutMethodTypes)),
  ...named('payment_intent.canceled'),
  ...named('payment_method.attached', 'payment_method.detached', 'payment_method.updated'),
  ...named('plan.created', 'plan.deleted', 'plan.updated'),
  ...named('price.created', 'price.updated'),
  ...named('product.created', 'product.deleted', 'product.updated'),
  ...named('promotion_code.created', 'promotion_code.updated').map(withFlags(promotionOfCoupon)),
  ...named('setup_intent.canceled', 'setup_intent.created', 'setup_intent.setup_failed', 'setup_intent.succeeded').map(
    withFlags(withoutSetupMethodTypes),
  ),
  ...named('setup_intent.requires_action'),
  { name: 'subscription.payment_failed', event: 'invoice.payment_failed' },
  { name: 'subscription.payment_succeeded', event: 'invoice.payment_succeeded' },
  // The recipe cancels a schedule that has not begun, but `aborted` is documented for unpaid invoices.
  { name: 'subscription_schedule.aborted', event: 'subscription_schedule.canceled' },
  ...named('subscription_schedule.created', 'subscription_schedule.released').map(withFlags(monthlyPhases)),
  ...named('subscription_schedule.canceled', 'subscription_schedule.updated').map(withFlags(monthlyPhases)),
  ...named('subscription_schedule.completed').map(withFlags(monthlyPhase)),
  ...named('subscription_schedule.expiring').map(withFlags(nearTheEnd)),
  ...named('tax_rate.created', 'tax_rate.updated'),
  ...named('test_helpers.test_clock.advancing', 'test_helpers.test_clock.created'),
  ...named('test_helpers.test_clock.deleted', 'test_helpers.test_clock.ready'),
]

function named(...names: string[]): Recipe[] {
  return names.map((name) => ({ name }))
}

function withFlags(flags: readonly string[]): (recipe: Recipe) => Recipe {
  return (recipe) => ({ ...recipe, flags })
}
