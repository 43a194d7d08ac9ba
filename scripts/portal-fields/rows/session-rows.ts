import type { FieldRows } from '../field-row'

const dialect = 'app/v1/api-in-stripes-dialect.integration.test.ts'
const inShape = `${dialect}: a session is made in Stripe’s own shape, and expanded`
const toPlan = `${dialect}: a session leads to changing the plan, and to one plan, in Stripe’s own shape`
const recovered = `app/v1/session-fields.integration.test.ts: a session says how it is recovered once it is over, and until when`
const offered = `app/v1/session-fields.integration.test.ts: the coupon that is offered to those who stay is kept and returned`
const endings = "e2e/deep-link.spec.ts: a cancellation that the shop's link led to ${name}"
const whose = 'app/v1/whose-session.integration.test.ts'
const broughtAlong =
  'lib/tasks/update/offered-discount.integration.test.ts: a discount of the deep link comes with the change, beside those there are, and is charged as was told'
const kept =
  'lib/access/opening/session-urls.integration.test.ts: gives the session to the first browser, with what it was made for'

/** A session's fields, except those about details and pausing. */
export const sessionRows = {
  'after_expiration.type=customer_login': {
    effect: 'A session that is over mails a fresh link, as one without it does.',
    tests: [recovered],
  },
  'after_expiration.customer_login.expires_at': {
    effect: 'From then on the session mails none, and its customer has to give the address.',
    tests: [recovered],
  },
  configuration: {
    effect: 'Which features the session has.',
    tests: [
      'lib/access/sessions/sessions.integration.test.ts: follows the configuration it was made with, else the merchant’s default',
    ],
  },
  customer: { effect: 'Whose portal it is.', tests: [inShape] },
  customer_account: {
    effect: 'Whose portal it is, instead of `customer`: the customer of that account.',
    tests: [`${whose}: a customer is named by the account whose customer it is, mirrored or not`],
  },
  'flow.type=payment_method_update': { effect: 'Opens at adding a payment method.', tests: [kept] },
  'flow.type=subscription_cancel': { effect: 'Opens at cancelling.', tests: [endings] },
  'flow.type=subscription_update': { effect: 'Opens at choosing a plan.', tests: [toPlan] },
  'flow.type=subscription_update_confirm': { effect: 'Opens at one plan, with what it costs.', tests: [toPlan] },
  'flow.after_completion.type=hosted_confirmation|portal_homepage|redirect': {
    effect: 'What follows the task.',
    tests: [endings],
  },
  'flow.after_completion.hosted_confirmation.custom_message': {
    effect: 'Said beside the result.',
    tests: [endings],
  },
  'flow.after_completion.redirect.return_url': {
    effect: 'A button back, if the merchant’s list of addresses allows it.',
    tests: [
      endings,
      'lib/access/opening/session-urls.integration.test.ts: leads away after its task only while the merchant allows the address',
    ],
  },
  'flow.subscription_cancel.subscription': { effect: 'The subscription to cancel.', tests: [endings] },
  'flow.subscription_cancel.retention.type=coupon_offer': { effect: 'The only kind of offer.', tests: [offered] },
  'flow.subscription_cancel.retention.coupon_offer.coupon': {
    none: 'Kept and returned; the portal makes no offer to those who cancel.',
    tests: [offered],
  },
  'flow.subscription_update.subscription': { effect: 'The subscription to change.', tests: [toPlan] },
  'flow.subscription_update_confirm.subscription': { effect: 'The subscription to change.', tests: [toPlan] },
  'flow.subscription_update_confirm.items[].id': { effect: 'Its only item.', tests: [toPlan] },
  'flow.subscription_update_confirm.items[].price': { effect: 'The plan that is chosen.', tests: [toPlan] },
  'flow.subscription_update_confirm.items[].quantity': { effect: 'The number that is chosen.', tests: [toPlan] },
  'flow.subscription_update_confirm.discounts[].coupon': {
    effect: 'Comes with the update, beside the discounts that there are; told on the page.',
    tests: [broughtAlong],
  },
  'flow.subscription_update_confirm.discounts[].promotion_code': {
    effect: 'The same by a code.',
    tests: [broughtAlong],
  },
  locale: {
    effect:
      'The language by Stripe’s name, so `pt` is Portugal’s; one that the portal does not have, or that the merchant does not offer, counts as `auto`.',
    tests: [kept],
  },
  on_behalf_of: {
    effect: 'Only subscriptions and invoices made on behalf of that account are there, under its name and colour.',
    tests: [
      `${whose}: a session on behalf of an account says so, looks like it, and shows nothing else`,
      'lib/tasks/on-behalf-of.integration.test.ts: a session on behalf of a seller shows what was bought of them, and sums of it alone',
    ],
  },
  return_url: { effect: 'The link back on each page, if the merchant’s list of addresses allows it.', tests: [kept] },
  url: { effect: 'Opens the portal once, within five minutes, in one browser.', tests: [inShape] },
} satisfies FieldRows
