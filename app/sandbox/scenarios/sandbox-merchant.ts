import { createMerchant } from '@/lib/merchant/create-merchant'
import { findMerchant } from '@/lib/merchant/find-merchant'

/** The merchant of a connected account, made when it is new; null is the platform's own, the demo's. */
export async function sandboxMerchant(account: string | null) {
  const found = await findMerchant(account)
  if (found) return found
  try {
    // The platform's own account is no key of the table, so the id is what keeps two calls at once from making two.
    return await createMerchant({
      name: account ?? 'Sandbox',
      stripeAccountId: account,
      ...(account === null && { id: 'merch_sandbox' }),
    })
  } catch (error) {
    const madeMeanwhile = await findMerchant(account)
    if (madeMeanwhile) return madeMeanwhile
    throw error
  }
}
