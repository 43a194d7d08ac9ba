import type { Merchant } from '@/lib/db/generated/client'
import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor } from '@/lib/stripe/client/client'
import { fetchAccount, type AccountFacts } from '@/lib/stripe/fetch/fetch-account'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { createMerchant } from './create-merchant'
import { findMerchant } from './find-merchant'
import { merchantFields, type MerchantFields } from './merchant-fields'

/**
 * The merchant of a Stripe account; null is the platform's own. A new merchant is made of what Stripe says of the
 * account, an existing one stays as it is. Fails with `not_found` where the platform has no such account, and as Stripe
 * does.
 */
export async function setUpMerchant(
  stripeAccountId: string | null,
): Promise<Result<{ merchant: Merchant; isNew: boolean }>> {
  const known = await findMerchant(stripeAccountId)
  if (known) return ok({ merchant: known, isNew: false })
  try {
    const facts = await fetchAccount(stripeFor({ stripeAccountId: null }), stripeAccountId)
    if (!facts) return fail('not_found')
    const merchant = await createMerchant({
      ...usable(facts),
      name: facts.name?.trim().slice(0, 200) || facts.id,
      stripeAccountId,
    })
    return ok({ merchant, isNew: true })
  } catch (error) {
    return stripeFailure(error)
  }
}

/** Those of Stripe's facts that are valid for a merchant; the owner sets the rest. */
function usable(facts: AccountFacts): Partial<MerchantFields> {
  const { country, supportEmail, supportUrl, brandColor, timeZone } = facts
  const told = { country, supportEmail, supportUrl, brandColor, timeZone }
  return Object.fromEntries(
    Object.entries(told).filter(
      ([name, value]) => value !== null && merchantFields.shape[name as keyof typeof told].safeParse(value).success,
    ),
  )
}
