import { ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { previewCharge, type DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { cancelPreviewParams, type CancelTerms } from '@/lib/stripe/write/cancel-params'

/**
 * What cancelling would still bill, by Stripe's preview of that cancellation; null where it makes no invoice. Fails as
 * `stripeFailure` says.
 */
export async function previewCancel(
  owner: StripeOwner,
  subscription: string,
  terms: CancelTerms,
): Promise<Result<DetailedCharge | null>> {
  try {
    const params = { subscription, subscription_details: cancelPreviewParams(terms) }
    return ok(await previewCharge(stripeFor(owner), params))
  } catch (error) {
    return stripeFailure(error)
  }
}
