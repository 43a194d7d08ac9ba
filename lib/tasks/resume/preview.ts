import { ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { previewCharge, type DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { resumptionPreview } from '@/lib/stripe/write/resumption'

/**
 * What resuming a subscription of status `paused` charges today, by Stripe's preview; null where it makes no invoice.
 * Fails as `stripeFailure` says.
 */
export async function previewResume(owner: StripeOwner, subscription: string): Promise<Result<DetailedCharge | null>> {
  try {
    return ok(await previewCharge(stripeFor(owner), resumptionPreview(subscription)))
  } catch (error) {
    return stripeFailure(error)
  }
}
