import { exceedsShown } from '@/lib/billing/tasks/exceeds-shown'
import type { ShownCharge } from '@/lib/forms/shown-charge'
import type { Stripe } from '@/lib/stripe/client/client'
import { previewInvoice } from '@/lib/stripe/preview/preview-invoice'
import { readPreview } from '@/lib/stripe/preview/read-preview'
import { IntentRefused } from '../intent-refused'

/**
 * Asks Stripe once more what a call will charge, right before it is made, and refuses with `preview_outdated` where
 * that is more than the customer was shown. A request that waited for Stripe is held to it too. Throws Stripe's error.
 */
export async function refuseMoreThanShown(
  stripe: Stripe,
  params: Stripe.InvoiceCreatePreviewParams,
  shown: ShownCharge,
): Promise<void> {
  const invoice = await previewInvoice(stripe, params)
  if (exceedsShown(shown, invoice && readPreview(invoice).amountDue)) throw new IntentRefused('preview_outdated')
}
