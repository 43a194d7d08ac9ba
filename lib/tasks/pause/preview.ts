import type { PauseKind } from '@/lib/billing/tasks/pause/pause-kind'
import type { Result } from '@/lib/errors'
import { ok } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { fetchPausable, type Pausable } from '@/lib/stripe/pause/fetch-pausable'
import { pausePreview, type Start } from '@/lib/stripe/pause/service-params'
import { previewCharge, type DetailedCharge } from '@/lib/stripe/preview/preview-charge'

export type PausePreview = Pausable & {
  /** what pausing bills or, below zero, credits as of now; null where it makes no invoice */
  charge: DetailedCharge | null
}

/** When a subscription can pause and what that bills, fresh from Stripe. Fails as `stripeFailure` says. */
export async function previewPause(
  owner: StripeOwner,
  subscription: string,
  { kind, start }: { kind: PauseKind; start: Start },
): Promise<Result<PausePreview>> {
  const stripe = stripeFor(owner)
  try {
    const pausable = await fetchPausable(stripe, subscription, kind)
    // What cannot pause has no preview either.
    const isPossible = kind === 'service' && pausable.isSettled && !pausable.isHeld && !pausable.pause
    const charge = isPossible ? await previewCharge(stripe, pausePreview(subscription, start)) : null
    return ok({ ...pausable, charge })
  } catch (error) {
    return stripeFailure(error)
  }
}
