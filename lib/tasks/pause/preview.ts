import type { Result } from '@/lib/errors'
import { ok } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { fetchPausable, type Pausable } from '@/lib/stripe/pause/fetch-pausable'

/** When a subscription can pause, fresh from Stripe. Fails as `stripeFailure` says. */
export async function previewPause(owner: StripeOwner, subscription: string): Promise<Result<Pausable>> {
  try {
    return ok(await fetchPausable(stripeFor(owner), subscription))
  } catch (error) {
    return stripeFailure(error)
  }
}
