import type { Form } from '../../core/http/form'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { defaultPaymentMethod } from '../invoices/collect-invoice'
import type { Subscription } from '../objects'

// What a call may hold beside `payment_behavior: pending_if_incomplete`:
// https://docs.stripe.com/billing/subscriptions/pending-updates (the list), and its additions:
// https://docs.stripe.com/changelog/dahlia/2026-05-27/pending-subscription-updates-discount-and-discounts-properties
// https://docs.stripe.com/changelog/dahlia/2026-05-27/pending-subscription-update-metadata
// https://docs.stripe.com/changelog/dahlia/2026-07-29/item-level-discounts-for-pending-updates
// https://docs.stripe.com/changelog/endive/2026-09-30/scheduled-subscription-cancellation
const common = ['expand', 'metadata', 'off_session', 'payment_behavior', 'proration_behavior', 'proration_date']
const ofItem = ['clear_usage', 'deleted', 'discounts', 'id', 'plan', 'price', 'price_data', 'quantity']
const supported = {
  subscription: [
    ...common,
    'add_invoice_items',
    'billing_cycle_anchor',
    'cancel_at_period_end',
    'discounts',
    'items',
    'trial_end',
    'trial_from_plan',
  ],
  item: [...common, ...ofItem, 'subscription'],
}

// The same page names the methods it has this for; debits of a bank account are none of them.
const unsupportedMethods = ['acss_debit', 'au_becs_debit', 'bacs_debit', 'sepa_debit', 'us_bank_account']

/** A change that may have to wait for its payment is of what is billed, and of that alone; else Stripe's refusal. */
export function checkPending(
  universe: Universe,
  input: Form,
  subscription: Subscription,
  of: keyof typeof supported,
): void {
  if (subscription.collection_method === 'send_invoice') {
    const message =
      'You cannot use `payment_behavior=pending_if_incomplete` when `collection_method` is `send_invoice`.'
    throw invalidRequest(message, 'payment_behavior')
  }
  const method = subscription.default_payment_method ?? defaultPaymentMethod(universe, subscription.customer)
  const type = universe.collection('payment_method').get(method)?.type
  if (type && unsupportedMethods.includes(type)) {
    throw invalidRequest(
      `You cannot use \`payment_behavior=pending_if_incomplete\` with a payment method of type \`${type}\`.`,
      'payment_behavior',
    )
  }
  refuseOthers(input, supported[of])
  for (const item of input.forms('items') ?? []) refuseOthers(item, ofItem)
}

function refuseOthers(form: Form, names: string[]): void {
  const other = form.names().find((name) => !names.includes(name))
  if (!other) return
  const message = `You cannot update \`${other}\` when \`payment_behavior\` is \`pending_if_incomplete\`.`
  throw invalidRequest(message, form.nameOf(other))
}
