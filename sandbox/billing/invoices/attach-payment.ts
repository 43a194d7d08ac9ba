import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { requireStatus } from './close-invoice'
import { addInvoicePayment, payInvoicePayment } from './invoice-intent'
import { settlePaid } from './settle-invoice'
import type { Invoice } from '../objects'

/** Lets the caller's own PaymentIntent pay some or all of an invoice. One that already succeeded counts at once. */
export function attachPayment(universe: Universe, id: string, intentId: string): Invoice {
  const invoice = requireStatus(universe, id, ['open'], 'attach a payment to')
  const intent = universe.collection('payment_intent').require(intentId, 'payment_intent')
  if (intent.currency !== invoice.currency || intent._invoice) {
    throw invalidRequest(
      "The PaymentIntent must have the invoice's currency and pay no other invoice.",
      'payment_intent',
    )
  }
  universe.collection('payment_intent').update(intentId, { _invoice: id })
  const payment = addInvoicePayment(universe, invoice, intent.amount, intentId, false)
  if (intent.status !== 'succeeded') return invoice
  payInvoicePayment(universe, payment, intent.amount_received, universe.now(invoice.customer))
  return settlePaid(universe, invoice, { paid: intent.amount_received, attempted: true, method: intent.payment_method })
}
