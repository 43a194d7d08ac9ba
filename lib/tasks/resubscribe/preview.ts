import { ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import type { DiscountOver } from '@/lib/stripe/map/map-terms'
import { previewCharge, type DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { fetchSubscriptionTerms } from '@/lib/stripe/write/subscription-terms'

export type ResubscribePreview = {
  /** null where it makes no invoice */
  charge: DetailedCharge | null
  discountsOver: DiscountOver[]
}

/**
 * What resubscribing on an ended subscription's terms charges today, by Stripe's preview, and which discounts are over.
 * Fails as `stripeFailure` says.
 */
export async function previewResubscribe(owner: StripeOwner, id: string): Promise<Result<ResubscribePreview>> {
  const stripe = stripeFor(owner)
  try {
    const { preview, discountsOver } = await fetchSubscriptionTerms(stripe, id, previewOptions)
    return ok({ charge: await previewCharge(stripe, preview), discountsOver })
  } catch (error) {
    return stripeFailure(error)
  }
}
