import type { Form } from '../../core/http/form'
import { paymentFailed } from '../../core/payments/payment-failed'
import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { namedPaymentMethod } from '../../core/payments/named-payment-method'
import { collectInvoice, paymentMethodOf } from './collect-invoice'
import { finalizeInvoice } from './finalize-invoice'
import { cancelInvoiceIntent } from './invoice-intent'
import { settlePaid } from './settle-invoice'
import type { Invoice } from '../objects'

/** `POST /v1/invoices/:id/pay` charges now, or records a payment made elsewhere. A decline is recorded, then thrown. */
export function payInvoice(universe: Universe, id: string, input: Form): Invoice {
  const known = universe.collection('invoice').require(id)
  const invoice = known.status === 'draft' ? finalizeInvoice(universe, id) : known
  if (invoice.status === 'paid') {
    if (known.status === 'draft') return invoice
    throw new StripeError({ code: 'invoice_already_paid', message: 'Invoice is already paid' })
  }
  if (invoice.status === 'void') {
    throw new StripeError({ message: 'This invoice is no longer payable: it was voided.', code: 'invoice_not_payable' })
  }
  if (input.boolean('paid_out_of_band')) {
    cancelInvoiceIntent(universe, invoice, 'automatic')
    return settlePaid(universe, invoice, { paid: invoice.amount_remaining, attempted: true, outOfBand: true })
  }
  const given = input.text('payment_method')
  const method = given ? namedPaymentMethod(universe, given, 'payment_method').id : paymentMethodOf(universe, invoice)
  if (!method) throw noMethod()
  const outcome = collectInvoice(universe, id, {
    paymentMethod: method,
    offSession: input.boolean('off_session') ?? true,
    isAutomatic: false,
  })
  if (outcome?.status === 'failed') throw paymentFailed(outcome)
  if (outcome?.status === 'requires_action') throw requiresAction(outcome.paymentIntent)
  return universe.collection('invoice').require(id)
}

function noMethod() {
  return new StripeError({
    code: 'missing',
    message:
      'There is no `default_payment_method` set on this Customer or Invoice. Please attach a payment method to the ' +
      'customer or pass one with `payment_method`.',
  })
}

function requiresAction(paymentIntent: object) {
  return new StripeError({
    type: 'card_error',
    status: 402,
    code: 'invoice_payment_intent_requires_action',
    keepsChanges: true,
    message:
      'This payment requires additional user action before it can be completed successfully. Payment can be ' +
      'completed using the PaymentIntent associated with this invoice.',
    extra: { payment_intent: paymentIntent },
  })
}
