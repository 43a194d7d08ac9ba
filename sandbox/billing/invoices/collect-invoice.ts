import { confirmPaymentIntent } from '../../core/payments/confirm-payment-intent'
import type { PaymentOutcome } from '../../core/payments/payment-outcome'
import type { Universe } from '../../core/store/universe'
import { StripeError } from '../../core/http/stripe-error'
import { openPayment } from './invoice-intent'
import { settleInvoice } from './settle-invoice'
import type { Invoice } from '../objects'
import { subscriptionOf } from './subscription-of'

export interface Collection {
  /** This payment method replaces the default one. */
  paymentMethod?: string | null
  /** The customer is not present. */
  offSession: boolean
  /** Stripe itself makes the attempt, so it counts towards the retries. */
  isAutomatic: boolean
}

/** Charges an open invoice and settles it. Returns the payment's outcome, or null if nothing could be charged. */
export function collectInvoice(universe: Universe, id: string, terms: Collection): PaymentOutcome | null {
  const invoice = universe.collection('invoice').require(id)
  const intent = openPayment(universe, id)?.payment.payment_intent
  const method = terms.paymentMethod ?? paymentMethodOf(universe, invoice)
  if (invoice._debit) throw stillProcessing(universe, intent)
  const outcome =
    intent && method
      ? confirmPaymentIntent(universe, intent, {
          paymentMethod: method,
          offSession: terms.offSession,
          onAuthentication: 'challenge',
        })
      : null
  settleInvoice(universe, id, outcome, terms.isAutomatic)
  return outcome
}

function stillProcessing(universe: Universe, intent: string | null | undefined): StripeError {
  const message =
    'This invoice has a payment that is still processing. Wait until it has succeeded or failed before you pay the ' +
    'invoice again.'
  const payment = universe.collection('payment_intent').get(intent)
  return new StripeError({
    code: 'payment_intent_unexpected_state',
    message,
    ...(payment && { extra: { payment_intent: payment } }),
  })
}

/**
 * An invoice is paid by its own payment method, else by its subscription's, else by its customer's default. An owner's
 * payment method comes before its source
 * (https://docs.stripe.com/billing/revenue-recovery/smart-retries).
 */
export function paymentMethodOf(universe: Universe, invoice: Invoice): string | null {
  const subscription = subscriptionOf(universe, invoice)
  return (
    invoice.default_payment_method ??
    invoice.default_source ??
    subscription?.default_payment_method ??
    subscription?.default_source ??
    defaultPaymentMethod(universe, invoice.customer)
  )
}

export function defaultPaymentMethod(universe: Universe, customer: string | null): string | null {
  const known = universe.collection('customer').get(customer)
  return known?.invoice_settings.default_payment_method ?? known?.default_source ?? null
}
