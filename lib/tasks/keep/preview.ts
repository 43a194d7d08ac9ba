import { ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { previewCharge, type DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { keepParams } from '@/lib/stripe/write/keep-params'

type Ending = { id: string; cancelAtPeriodEnd: boolean }

/**
 * The next charge of a subscription if it is kept, until the end of a term where it had one, by Stripe's preview; null
 * where none is ahead. Fails as `stripeFailure` says.
 */
export async function previewKeep(
  owner: StripeOwner,
  { id, cancelAtPeriodEnd: atPeriodEnd }: Ending,
  term: Date | null,
): Promise<Result<DetailedCharge | null>> {
  try {
    const preview = {
      subscription: id,
      subscription_details: keepParams({ atPeriodEnd, term: term && term.getTime() / 1000 }),
    }
    return ok(await previewCharge(stripeFor(owner), preview))
  } catch (error) {
    return stripeFailure(error)
  }
}
