import type { Objects } from '../../core/store/objects'
import { cancelPaymentIntent } from '../../core/payments/cancel-payment-intent'
import { newPaymentIntent } from '../../core/payments/new-payment-intent'
import type { Universe } from '../../core/store/universe'
import type { Invoice } from '../objects'

type InvoicePayment = Objects['invoice_payment']

/** Finds the open payment that belongs to an invoice's own PaymentIntent. */
export function openPayment(universe: Universe, invoice: string): InvoicePayment | undefined {
  return universe
    .collection('invoice_payment')
    .by('invoice', invoice)
    .find(({ status, is_default }) => status === 'open' && is_default)
}

/** Finds the PaymentIntent made when an invoice was finalized, whatever its status. */
export function invoiceIntent(universe: Universe, invoice: string): Objects['payment_intent'] | undefined {
  const payment = universe
    .collection('invoice_payment')
    .by('invoice', invoice)
    .find(({ is_default }) => is_default)
  return universe.collection('payment_intent').get(payment?.payment.payment_intent)
}

/** Makes the PaymentIntent of a finalized invoice, and the invoice payment that connects the two. */
export function createInvoiceIntent(universe: Universe, invoice: Invoice): void {
  const isSubscription = invoice.parent?.type === 'subscription_details'
  const intent = newPaymentIntent(universe, {
    amount: invoice.amount_remaining,
    currency: invoice.currency,
    customer: invoice.customer,
    description: descriptionOf(invoice),
    invoice: invoice.id,
    orderReference: isSubscription ? invoice.id : null,
    setupFutureUsage: isSubscription && invoice.collection_method === 'charge_automatically' ? 'off_session' : null,
    statementDescriptor: invoice.statement_descriptor,
    ...(invoice.payment_settings.payment_method_types && {
      paymentMethodTypes: invoice.payment_settings.payment_method_types,
    }),
  })
  addInvoicePayment(universe, invoice, invoice.amount_remaining, intent.id)
}

/** Adds an open payment to an invoice. Stripe itself collects with the default one. */
export function addInvoicePayment(
  universe: Universe,
  invoice: Invoice,
  amount: number,
  intent: string,
  isDefault = true,
): InvoicePayment {
  return universe.collection('invoice_payment').insert({
    id: universe.newId('inpay'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: amount,
    created: universe.now(invoice.customer),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: isDefault,
    livemode: false,
    payment: { payment_intent: intent, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  })
}

/**
 * Gives an invoice's default payment and its PaymentIntent what is left to pay: Stripe "keeps it synchronized with the
 * invoice's `amount_remaining`" (`InvoicePayment.is_default` in the SDK).
 */
export function fitDefaultPayment(universe: Universe, { id, amount_remaining: left }: Invoice): void {
  const payment = openPayment(universe, id)
  if (!payment?.payment.payment_intent || left <= 0) return
  universe.collection('payment_intent').update(payment.payment.payment_intent, { amount: left })
  universe.collection('invoice_payment').update(payment.id, { amount_requested: left })
}

/** Marks a payment as paid (`invoice_payment.paid`). */
export function payInvoicePayment(universe: Universe, payment: InvoicePayment, amount: number, now: number): void {
  const paid = universe.collection('invoice_payment').update(payment.id, {
    amount_paid: amount,
    status: 'paid',
    status_transitions: { canceled_at: null, paid_at: now },
  })
  universe.emit('invoice_payment.paid', paid)
}

/** Cancels an invoice's open payments with their PaymentIntents. */
export function cancelInvoiceIntent(universe: Universe, invoice: Invoice, reason: 'void_invoice' | 'automatic'): void {
  const now = universe.now(invoice.customer)
  for (const payment of universe.collection('invoice_payment').by('invoice', invoice.id)) {
    if (payment.status !== 'open') continue
    universe.collection('invoice_payment').update(payment.id, {
      status: 'canceled',
      status_transitions: { canceled_at: now, paid_at: null },
    })
    const intent = universe.collection('payment_intent').get(payment.payment.payment_intent)
    if (intent && intent.status !== 'succeeded' && intent.status !== 'canceled') {
      cancelPaymentIntent(universe, intent.id, reason)
    }
  }
}

function descriptionOf({ billing_reason, description }: Invoice): string {
  if (billing_reason === 'subscription_create') return 'Subscription creation'
  if (billing_reason === 'subscription_update') return 'Subscription update'
  return billing_reason === 'manual' ? (description ?? 'Payment for Invoice') : 'Payment for Invoice'
}
