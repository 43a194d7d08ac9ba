import { addMember } from '../../lib/auth/members/add-member'
import { consoleLimits } from '../../lib/auth/sessions/console-limits'
import { createSignInLink } from '../../lib/auth/sign-in/create-sign-in-link'
import type { Merchant } from '../../lib/db/generated/client'
import { setUpMerchant } from '../../lib/merchant/set-up-merchant'

/**
 * The merchant of STRIPE_SECRET_KEY, or of one of its connected accounts, with `owner` as an owner, and a link that
 * signs the owner in once. Throws one clear line where Stripe does not let it.
 */
export async function setUpOwner(
  account: string | null,
  owner: string,
): Promise<{ merchant: Merchant; isNew: boolean; signIn: string }> {
  const reasons: Partial<Record<string, string>> = {
    not_found: `Stripe knows no account ${account ?? ''} connected to that of STRIPE_SECRET_KEY`,
    stripe_refused: 'Stripe refused STRIPE_SECRET_KEY; it needs to read accounts',
  }
  const set = await setUpMerchant(account)
  if (!set.ok) throw new Error(reasons[set.code] ?? `Stripe could not be asked for the account: ${set.code}`)
  const { merchant, isNew } = set.value
  const now = new Date()
  await addMember({ merchantId: merchant.id, email: owner, role: 'owner', createdBy: 'setup', now })
  const to = `/console/${merchant.id}`
  const { url } = await createSignInLink({ email: owner, to, lifetime: consoleLimits.invitation, now })
  return { merchant, isNew, signIn: url }
}
