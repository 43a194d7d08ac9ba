import { createMerchant } from '@/lib/merchant/create-merchant'
import { findMerchant } from '@/lib/merchant/find-merchant'

/** The merchant of a connected account, created on first use; null stands for the platform, which is the demo's. */
export async function sandboxMerchant(account: string | null) {
  const found = await findMerchant(account)
  if (found) return found
  try {
    // The platform's account is null, so only the merchant's id keeps two simultaneous calls from creating two.
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
