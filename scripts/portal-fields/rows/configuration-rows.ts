import type { FieldRows } from '../field-row'

const dialect = 'app/v1/api-in-stripes-dialect.integration.test.ts'
const shape = `${dialect}: a configuration is made, read, changed and listed in Stripe’s own shape`
const profile =
  'lib/access/sessions/sessions.integration.test.ts: shows the headline and the links of its configuration'
const cancelPage = 'lib/billing/tasks/cancel/cancellation-outcome.test.ts'
const plan = 'lib/billing/tasks/plan-update.test.ts'
const offered = 'lib/billing/plans/offered-plans.test.ts'
const ownReason = 'lib/tasks/cancel/own-reasons.integration.test.ts'
const settled = 'lib/tasks/cancel/settlement.integration.test.ts'

/** A configuration's fields, except those about details and pausing. */
export const configurationRows = {
  active: { effect: 'An inactive configuration opens no session.', tests: [shape] },
  application: { effect: 'Always null: no Connect application owns a configuration here.', tests: [shape] },
  'business_profile.headline': { effect: 'Shown on the overview, before the merchant’s own.', tests: [profile] },
  'business_profile.privacy_policy_url': {
    effect: 'Linked on each page, before the merchant’s own.',
    tests: [profile],
  },
  'business_profile.terms_of_service_url': {
    effect: 'Linked on each page, before the merchant’s own.',
    tests: [profile],
  },
  default_return_url: {
    effect: 'Where a session without a `return_url` leads back to.',
    tests: [
      `app/v1/session-fields.integration.test.ts: a session without a return_url leads back where its configuration says`,
    ],
  },
  'features.invoice_history.enabled': {
    effect: 'The history of invoices, its page and its exports, and further addresses that invoices are mailed to.',
    tests: [
      'lib/tasks/engine/refusals.integration.test.ts: invoices are not exported where the merchant shows no history of them',
      'lib/tasks/recipients/recipients.integration.test.ts: is asked in the customer’s language, and confirmed by the button of the link, once',
    ],
  },
  'features.payment_method_update.enabled': {
    effect: 'Adding, choosing and removing a payment method.',
    tests: ['lib/billing/tasks/available-actions.test.ts: a new payment method is switched off by the configuration'],
  },
  'features.payment_method_update.payment_method_configuration': {
    effect: 'Which payment methods the form takes.',
    tests: [
      'lib/stripe/write/create-setup-intent.test.ts: takes the kinds of methods that the configuration names, or those of the account',
    ],
  },
  'features.subscription_cancel.enabled': {
    effect: 'Cancelling, and keeping what was cancelled.',
    tests: ['e2e/cancel.spec.ts: is not offered where the merchant has switched it off, nor by its address'],
  },
  'features.subscription_cancel.mode=at_period_end|immediately': {
    effect: 'When a cancellation ends the subscription.',
    tests: [
      `${cancelPage}: ends with what was paid for, and nothing more happens`,
      'lib/tasks/cancel/cancel.integration.test.ts: at once ends it at once, and sent again still leads to its receipt',
    ],
  },
  'features.subscription_cancel.proration_behavior=always_invoice|create_prorations|none': {
    effect: 'What an end at once gives back for the time left.',
    tests: [
      `${settled}: are charged at once with the credit for the time left, where that is invoiced`,
      `${settled}: stay pending with the credit where nothing is invoiced`,
      `${settled}: are dropped where neither is asked for`,
    ],
  },
  'features.subscription_cancel.cancellation_reason.enabled': {
    effect: 'Whether the cancel page asks for a reason.',
    tests: ['e2e/cancel.spec.ts: at once, as the merchant has it, with the time left credited'],
  },
  'features.subscription_cancel.cancellation_reason.feedback_options[]': {
    effect: 'The merchant’s own reasons, beside Stripe’s. The console has their translations.',
    tests: [
      `${ownReason}: is told to Stripe instead of one of Stripe’s, to the merchant’s endpoints and in the figures`,
    ],
  },
  'features.subscription_cancel.cancellation_reason.options[]=customer_service|low_quality|missing_features|other|switched_service|too_complex|too_expensive|unused':
    {
      effect: 'The reasons to choose from.',
      tests: [
        'lib/tasks/cancel/cancel.integration.test.ts: schedules the end, says why, and leads to the receipt; the mirror then holds what Stripe does',
      ],
    },
  'features.subscription_update.enabled': {
    effect: 'Changing the plan.',
    tests: [
      'lib/billing/tasks/update-refusal.test.ts: cannot be changed where the configuration has that off, or names no plans',
    ],
  },
  'features.subscription_update.billing_cycle_anchor=now|unchanged': {
    effect: 'Whether a change begins a new period.',
    tests: [`${plan}: is invoiced at once where the configuration says so, for another interval and after a free plan`],
  },
  'features.subscription_update.default_allowed_updates[]=price|quantity': {
    effect: 'What of the subscription may be changed.',
    tests: [
      `${offered}: are the current one alone where only the number may be changed`,
      `${offered}: have a number to choose only where product and configuration say so, and never none`,
    ],
  },
  'features.subscription_update.default_allowed_updates[]=promotion_code': {
    effect: 'A promotion code, with a change of plan that happens at once and without one.',
    tests: [
      'lib/tasks/update/promotion-code.integration.test.ts: a promotion code comes with a change at once, beside the discounts there are, and is charged as was told',
      'lib/billing/tasks/codes/may-use-code.test.ts: a change at once may bring a promotion code where the configuration allows it',
      'lib/tasks/discount/discount.integration.test.ts: is told before, is used once, and lowers the next payment as was told',
    ],
  },
  'features.subscription_update.products[].product': {
    effect: 'The products to choose from.',
    tests: [`${offered}: are those of the configuration, in its order, the current one in its place`],
  },
  'features.subscription_update.products[].prices[]': {
    effect: 'The plans to choose from, in this order.',
    tests: [`${offered}: are those of the configuration, in its order, the current one in its place`],
  },
  'features.subscription_update.products[].adjustable_quantity.enabled': {
    effect: 'Whether the number may be chosen.',
    tests: [`${offered}: have a number to choose only where product and configuration say so, and never none`],
  },
  'features.subscription_update.products[].adjustable_quantity.minimum': {
    effect: 'The smallest number.',
    tests: ['lib/tasks/update/refusals.integration.test.ts: which plans are offered, and how many of one'],
  },
  'features.subscription_update.products[].adjustable_quantity.maximum': {
    effect: 'The largest number.',
    tests: ['lib/tasks/update/refusals.integration.test.ts: which plans are offered, and how many of one'],
  },
  'features.subscription_update.proration_behavior=always_invoice|create_prorations|none': {
    effect: 'How the rest of the period is settled.',
    tests: [
      `${plan}: is had at once, and what is left of the period is settled with the next invoice`,
      `${plan}: is invoiced at once where the configuration says so, for another interval and after a free plan`,
    ],
  },
  'features.subscription_update.schedule_at_period_end.conditions[].type=decreasing_item_amount|shortening_interval': {
    effect: 'Which changes wait for the end of the period.',
    tests: [
      `${plan}: that is %s`,
      'lib/tasks/update/planned.integration.test.ts: waits for the period’s end, costs nothing today, and is had then',
    ],
  },
  'features.subscription_update.trial_update_behavior=continue_trial|end_trial': {
    effect: 'Whether a change ends the trial.',
    tests: [
      `${plan}: every change is made at once and costs nothing while the trial goes on`,
      `${plan}: the first period begins with the change where that ends the trial`,
    ],
  },
  is_default: {
    effect: 'The configuration of sessions and links that name none.',
    tests: [
      'lib/access/sessions/sessions.integration.test.ts: follows the configuration it was made with, else the merchant’s default',
    ],
  },
  'login_page.enabled': {
    effect: 'Whether the configuration has a login page.',
    tests: ['app/v1/links.integration.test.ts: a configuration has a login page of its own where that is enabled'],
  },
  'login_page.url': {
    effect: 'Its address, of ours.',
    tests: ['app/v1/links.integration.test.ts: a configuration has a login page of its own where that is enabled'],
  },
  metadata: { effect: 'Kept and returned; an empty value removes its key.', tests: [shape] },
  name: { effect: 'Named so in the console.', tests: [shape] },
} satisfies FieldRows
