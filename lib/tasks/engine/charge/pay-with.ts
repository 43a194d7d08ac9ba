import type { Stripe } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'

/** Where a payment of an invoice stands. A bank debit is `processing` for days. */
export type PaymentState = 'paid' | 'processing' | 'requires_action'

type Terms = {
  paymentMethod: string
  /** whether the customer is there to answer the bank */
  offSession: boolean
  idempotencyKey: string
}

// What Stripe answers where the bank asks for 3-D Secure; the payment then waits for the customer.
const actionRequired = ['invoice_payment_intent_requires_action', 'payment_intent_action_required']

/** Charges an open invoice to a payment method. Throws Stripe's error where that is declined. */
export async function payWith(stripe: Stripe, invoice: string, terms: Terms): Promise<PaymentState> {
  const { paymentMethod, offSession, idempotencyKey } = terms
  try {
    const given = { payment_method: paymentMethod, off_session: offSession }
    const { status } = await stripe.invoices.pay(invoice, given, { idempotencyKey })
    return status === 'paid' ? 'paid' : 'processing'
  } catch (error) {
    const { details } = stripeFailure(error)
    if (actionRequired.includes(String(details?.stripeCode))) return 'requires_action'
    throw error
  }
}
