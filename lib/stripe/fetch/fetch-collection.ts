import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { unlessMissing } from '../client/unless-missing'

/** The collection of an invoice as Stripe has it now. */
export type Collection = {
  customerId: string | null
  status: string | null
  currency: string
  amountRemaining: number
  /** for Stripe.js; only the customer's own browser may have it */
  clientSecret: string | null
  /** the payment by which Stripe collects the invoice; null where there is none */
  intent: CollectingIntent | null
}

export type CollectingIntent = {
  id: string
  status: Stripe.PaymentIntent.Status
  methodId: string | null
  /** whether the method is stored once it has paid, and for which charges */
  futureUsage: Stripe.PaymentIntent.SetupFutureUsage | null
  /** the method that was declined last */
  failedMethodId: string | null
  errorCode: string | null
  declineCode: string | null
  /** the bank's page, if the payment was confirmed for one */
  bankUrl: string | null
}

const expand = ['confirmation_secret', 'payments.data.payment.payment_intent']

/** Reads an invoice with the payment that collects it; null where there is no such invoice. */
export async function fetchCollection(
  stripe: Stripe,
  invoiceId: string,
  options: Stripe.RequestOptions = {},
): Promise<Collection | null> {
  const invoice = await unlessMissing(stripe.invoices.retrieve(invoiceId, { expand }, options))
  if (!invoice) return null
  const collecting = invoice.payments?.data.find((payment) => payment.is_default)?.payment.payment_intent
  return {
    customerId: idOf(invoice.customer),
    status: invoice.status,
    currency: invoice.currency,
    amountRemaining: invoice.amount_remaining,
    clientSecret: invoice.confirmation_secret?.client_secret ?? null,
    intent: collecting && typeof collecting === 'object' ? describe(collecting) : null,
  }
}

function describe(intent: Stripe.PaymentIntent): CollectingIntent {
  const { last_payment_error: error } = intent
  return {
    id: intent.id,
    status: intent.status,
    methodId: idOf(intent.payment_method),
    futureUsage: intent.setup_future_usage,
    failedMethodId: error?.payment_method?.id ?? null,
    errorCode: error?.code ?? null,
    declineCode: error?.decline_code ?? null,
    bankUrl: intent.next_action?.redirect_to_url?.url ?? null,
  }
}
