import { StripeError } from '../../core/http/stripe-error'
import { paymentFailed } from '../../core/payments/payment-failed'
import type { PaymentOutcome } from '../../core/payments/payment-outcome'
import type { Universe } from '../../core/store/universe'
import { syncEntitlements } from '../entitlements/sync-entitlements'
import { announceNearTrialEnd } from './announce'
import { draftFor } from '../changes/apply-change'
import { changeQuietly } from './change-subscription'
import { collectInvoice, defaultPaymentMethod, paymentMethodOf } from '../invoices/collect-invoice'
import { finalizeInvoice } from '../invoices/finalize-invoice'
import type { LineDraft } from '../lines/line-draft'
import { newSetupIntent } from '../../core/payments/new-setup-intent'
import { billingSettings } from '../settings'
import type { Invoice, Subscription } from '../objects'

export interface Start {
  lines: LineDraft[]
  paymentBehavior: string
  offSession: boolean
}

/**
 * Begins a subscription that is stored but has no events yet. Its first invoice is created and collected, then
 * `customer.subscription.created` is emitted with the resulting status. Throws if the payment fails and the call does
 * not allow an unpaid start.
 */
export function startSubscription(universe: Universe, id: string, start: Start): Subscription {
  const { lines } = start
  if (lines.length > 0) {
    const { customer, collection_method: method } = universe.collection('subscription').require(id)
    const finalizes = universe.now(customer) + billingSettings(universe, customer).draftSeconds
    const isSent = method === 'send_invoice'
    const draft = draftFor(
      universe,
      id,
      lines,
      'subscription_create',
      isSent ? { automatically_finalizes_at: finalizes } : {},
    )
    if (!isSent) collectFirst(universe, finalizeInvoice(universe, draft.id), start)
  }
  const subscription = universe.collection('subscription').require(id)
  // Nothing is due, because usage is billed later.
  if (subscription.status === 'incomplete' && !subscription.latest_invoice)
    changeQuietly(universe, id, { status: 'active' })
  addSetupIntent(universe, id, start.paymentBehavior)
  const made = changeQuietly(universe, id, { _isBeingMade: undefined })
  universe.emit('customer.subscription.created', made)
  syncEntitlements(universe, made.customer)
  announceNearTrialEnd(universe, id)
  return universe.collection('subscription').require(id)
}

function collectFirst(universe: Universe, invoice: Invoice, { paymentBehavior, offSession }: Start): void {
  if (invoice.status !== 'open') return
  if (paymentBehavior === 'default_incomplete') return
  requireMethod(universe, invoice)
  const outcome = collectInvoice(universe, invoice.id, { offSession, isAutomatic: false })
  if (paymentBehavior === 'error_if_incomplete') throwUnpaid(outcome)
}

/** Stripe refuses to begin or change a subscription that it could never charge. */
function requireMethod(universe: Universe, invoice: Invoice): void {
  if (paymentMethodOf(universe, invoice)) return
  throw new StripeError({
    code: 'resource_missing',
    message:
      'This customer has no attached payment source or default payment method. Please consider adding a default payment ' +
      'method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting' +
      '#subscription-default-payment-method.',
  })
}

/** Builds the error for a failed payment when the call requires success. */
export function throwUnpaid(outcome: PaymentOutcome | null): void {
  if (outcome?.status === 'succeeded' || outcome?.status === 'processing') return
  if (outcome?.status === 'failed') {
    const { message, type, status, code, declineCode, extra } = paymentFailed(outcome)
    throw new StripeError({ message, type, status, ...(code && { code }), ...(declineCode && { declineCode }), extra })
  }
  throw new StripeError({
    type: 'card_error',
    status: 402,
    code: 'subscription_payment_intent_requires_action',
    message: 'Payment for this subscription requires additional user action before it can be completed successfully.',
  })
}

/** When nothing is charged yet, a SetupIntent lets the customer provide the payment method for later charges. */
function addSetupIntent(universe: Universe, id: string, paymentBehavior: string): void {
  const subscription = universe.collection('subscription').require(id)
  const invoice = universe.collection('invoice').get(subscription.latest_invoice)
  if (subscription.collection_method !== 'charge_automatically' || (invoice && invoice.amount_due > 0)) return
  const method =
    subscription.default_payment_method ??
    subscription.default_source ??
    defaultPaymentMethod(universe, subscription.customer)
  if (method && paymentBehavior !== 'default_incomplete') return
  const intent = newSetupIntent(universe, {
    customer: subscription.customer,
    usage: 'off_session',
    subscription: id,
  })
  changeQuietly(universe, id, { pending_setup_intent: intent.id })
}
