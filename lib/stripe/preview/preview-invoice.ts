import type { Stripe } from '../client/client'
import { nothingDue } from './nothing-due'

/** The invoice that a call would make, by Stripe's preview; null where it would make none. Throws Stripe's error. */
export async function previewInvoice(
  stripe: Stripe,
  params: Stripe.InvoiceCreatePreviewParams,
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Invoice | null> {
  try {
    return await stripe.invoices.createPreview(params, options)
  } catch (error) {
    if (nothingDue(error)) return null
    throw error
  }
}
