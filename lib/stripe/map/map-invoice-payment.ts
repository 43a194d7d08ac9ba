import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { methodDetails } from './method-details'
import type { InvoicePaymentRow } from '@/lib/billing/objects/invoice-payment'

type Context = {
  invoiceId: string
  /** the latest charge of the payment; null before the first one, or where it was paid outside Stripe */
  charge: Stripe.Charge | null
}

export function mapInvoicePayment(payment: Stripe.InvoicePayment, { invoiceId, charge }: Context): InvoicePaymentRow {
  const method = charge?.payment_method_details
  const { brand, last4 } = method ? methodDetails(method) : { brand: null, last4: null }
  return {
    id: payment.id,
    invoiceId,
    status: payment.status,
    isDefault: payment.is_default,
    currency: payment.currency,
    amountRequested: amountOf(payment.amount_requested),
    amountPaid: amountOf(payment.amount_paid),
    paidAt: dateOf(payment.status_transitions.paid_at),
    paymentIntentId: idOf(payment.payment.payment_intent),
    chargeId: charge?.id ?? idOf(payment.payment.charge),
    methodType: method?.type ?? null,
    brand,
    last4,
    amountRefunded: amountOf(charge?.amount_refunded ?? 0),
    createdAt: dateOf(payment.created),
  }
}
