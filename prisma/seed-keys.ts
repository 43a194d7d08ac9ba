import { createLinkSecret } from '@/lib/access/links/create-link-secret'
import { apiScopes } from '@/lib/api/keys/api-key'
import { createApiKey } from '@/lib/api/keys/create-api-key'
import { findMerchant } from '@/lib/merchant/find-merchant'

export type SeededKeys = {
  api: { key: string }
  /** for links that the merchant signs itself */
  links: { merchant: string; secret: string }
}

/** Creates an API key and a link secret of the demo's merchant. They are shown once, so each call creates new ones. */
export async function seedKeys(now = new Date()): Promise<SeededKeys> {
  const merchant = await findMerchant(null)
  if (!merchant) throw new Error('there is no merchant to make keys for')
  const made = { merchantId: merchant.id, createdBy: 'seed', now }
  const { key } = await createApiKey({ ...made, name: 'Demo', scopes: apiScopes })
  const { secret } = await createLinkSecret(made)
  return { api: { key }, links: { merchant: merchant.id, secret } }
}
