import { ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { nothingDue } from '@/lib/stripe/preview/nothing-due'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { readPreview, type ChargePreview } from '@/lib/stripe/preview/read-preview'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'

/**
 * What resuming a subscription of status `paused` charges today, by Stripe's preview; null where it makes no invoice.
 * Fails as `stripeFailure` says.
 */
export async function previewResume(owner: StripeOwner, subscription: string): Promise<Result<ChargePreview | null>> {
  try {
    const invoice = await stripeFor(owner).invoices.createPreview(
      { subscription, subscription_details: { resume_at: 'now' } },
      previewOptions,
    )
    return ok(readPreview(invoice))
  } catch (error) {
    return nothingDue(error) ? ok(null) : stripeFailure(error)
  }
}
