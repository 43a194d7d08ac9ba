import type { UpcomingCharge } from '@/lib/billing/objects/subscription'
import type { Stripe } from '../client/client'
import { previewOptions } from '../client/preview-options'
import { discountCoupons } from './discounts-on'
import { fetchBillingNames } from '../fetch/fetch-billing-names'
import { mapUpcomingCharge } from '../map/map-upcoming-charge'
import { previewInvoice } from './preview-invoice'
import { readPreview, type ChargePreview } from './read-preview'

export type DetailedCharge = ChargePreview & {
  /** what it consists of, as the mirror holds it of the next charge */
  parts: UpcomingCharge
}

/**
 * What a call would charge, with its parts, for a page that waits for it; null where it would make no invoice. Each tax
 * rate costs one more call. Throws Stripe's error.
 */
export async function previewCharge(
  stripe: Stripe,
  params: Stripe.InvoiceCreatePreviewParams,
): Promise<DetailedCharge | null> {
  const invoice = await previewInvoice(stripe, { ...params, expand: [discountCoupons] }, previewOptions)
  return invoice && readCharge(stripe, invoice)
}

/** A previewed invoice with its parts. Needs `discountCoupons` expanded, for their names. */
export async function readCharge(stripe: Stripe, invoice: Stripe.Invoice): Promise<DetailedCharge> {
  const names = await fetchBillingNames(stripe, { taxed: [{ taxes: invoice.total_taxes }], discounts: [] })
  return { ...readPreview(invoice), parts: mapUpcomingCharge(invoice, names) }
}
