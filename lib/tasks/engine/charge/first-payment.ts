import type { Stripe } from '@/lib/stripe/client/client'

type FirstPayment = {
  /** the id where it is still to be paid or confirmed */
  invoice: string | null
  /** what was charged, in minor units; null where nothing was */
  paid: { amount: number; currency: string } | null
}

/** What an intent's outcome holds of the invoice that it made; nothing where it made none. */
export function firstPayment(invoice: Stripe.Invoice | null): FirstPayment {
  const paid = invoice?.status === 'paid' && invoice.amount_paid > 0
  return {
    invoice: invoice?.status === 'open' ? invoice.id : null,
    paid: paid ? { amount: invoice.amount_paid, currency: invoice.currency } : null,
  }
}
