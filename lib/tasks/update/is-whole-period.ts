import type { Stripe } from '@/lib/stripe/client/client'

/** What a subscription's item costs for a period of its own: no proration, nor an item that waited for the invoice. */
export function isWholePeriod({ parent }: Pick<Stripe.InvoiceLineItem, 'parent'>): boolean {
  const details = parent?.subscription_item_details
  return Boolean(details) && !details?.proration && !details?.invoice_item
}
