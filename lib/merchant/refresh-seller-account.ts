import { db } from '@/lib/db/client'
import { fail, isStripeAway, ok, type Result } from '@/lib/errors'
import { stripeFor } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { fetchAccount } from '@/lib/stripe/fetch/fetch-account'

type Owner = { id: string; stripeAccountId: string | null }

/**
 * Stores how a connected account presents itself now. Fails with `not_found` where the merchant has no such account, and
 * as `stripeFailure` says where Stripe is away and nothing was stored before. A key that may not read accounts leaves the
 * merchant's own look.
 */
export async function refreshSellerAccount(merchant: Owner, id: string, now: Date): Promise<Result> {
  const key = { merchantId: merchant.id, id }
  try {
    const account = await fetchAccount(stripeFor(merchant), id)
    if (!account) return fail('not_found')
    const { name, brandColor, supportEmail, supportUrl } = account
    const shown = { name, brandColor, supportEmail, supportUrl, fetchedAt: now }
    await db.sellerAccount.upsert({ where: { merchantId_id: key }, create: { ...key, ...shown }, update: shown })
    return ok()
  } catch (error) {
    const failure = stripeFailure(error)
    if (!isStripeAway(failure.code)) return ok()
    return (await db.sellerAccount.count({ where: key })) > 0 ? ok() : failure
  }
}
