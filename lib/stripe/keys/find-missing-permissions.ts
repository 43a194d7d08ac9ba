import Stripe from 'stripe'
import { ok, type Result } from '@/lib/errors'
import { mapBounded } from '../client/map-bounded'
import { missingPermission } from '../client/missing-permission'
import { stripeFailure } from '../client/stripe-failure'
import type { Permission } from './permissions'

/** `stripeName` is what Stripe's refusal names, such as `rak_plan_read` */
export type MissingPermission = Pick<Permission, 'label' | 'access' | 'only'> & { stripeName: string }

/**
 * Those of `wanted` that the client's key lacks, found by calls that change nothing. Fails as Stripe does where a call
 * was not refused for a permission, such as with `stripe_refused` for a key that Stripe does not know.
 */
export async function findMissingPermissions(
  stripe: Stripe,
  wanted: readonly Permission[],
): Promise<Result<MissingPermission[]>> {
  try {
    const found = await mapBounded(wanted, async ({ label, access, only, name, probes }) => {
      const refused = await Promise.all(probes.map((probe) => refusal(probe(stripe))))
      const names = new Set(refused.filter((each) => each !== null))
      return [...names].map((each): MissingPermission => ({
        label,
        access,
        ...(only && { only }),
        stripeName: each || `rak_${name}_${access}`,
      }))
    })
    return ok(found.flat())
  } catch (error) {
    return stripeFailure(error)
  }
}

/** The permission that a call was refused for, empty where Stripe names none, or null where it was not refused. */
async function refusal(answer: Promise<unknown>): Promise<string | null> {
  try {
    await answer
    return null
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError) || error.code === 'account_invalid') throw error
    if (error instanceof Stripe.errors.StripePermissionError) return missingPermission(error) ?? ''
    // A missing object or a missing parameter is looked at after the permission.
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null
    throw error
  }
}
