import { createMerchant } from '@/lib/merchant/create-merchant'
import { findMerchant } from '@/lib/merchant/find-merchant'

/** The merchant of a connected account, made when it is new; null is the platform's own, the demo's. */
export async function sandboxMerchant(account: string | null) {
  const found = await findMerchant(account)
  return found ?? createMerchant({ name: account ?? 'Sandbox', stripeAccountId: account })
}
