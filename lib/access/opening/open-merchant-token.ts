import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/db/open-secret'
import { env } from '@/lib/env'
import { fail } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/resolve/stripe-locale'
import { noteMerchant } from '@/lib/observe/context'
import { merchantFaceFields } from '@/lib/merchant/merchant-face'
import { ensureCustomer } from '../customers/ensure-customer'
import type { Opening, OpeningRequest } from './opening'
import { startTokenSession } from './start-token-session'
import { merchantOfToken, verifyMerchantToken } from '../tokens/verify-merchant-token'

/** Opens a link that the merchant signed with its link secret. It opens one session, for the first browser. */
export async function openMerchantToken({ token, browser, now }: OpeningRequest): Promise<Opening | null> {
  const merchantId = merchantOfToken(token)
  if (!merchantId) return null
  const merchant = await findMerchant(merchantId)
  if (!merchant) return { outcome: fail('link_invalid'), merchant: null, preferredLocales: [] }
  const { linkSecrets, ...face } = merchant
  const { PORTICO_SECRET, mode } = env()
  const secrets = linkSecrets.map(({ id, sealed }) => ({
    id,
    secret: openSecret(PORTICO_SECRET, `${merchantId} ${id}`, sealed),
  }))
  const verified = await verifyMerchantToken(token, secrets, { now, secure: mode === 'live' })
  // Without a valid signature, the answer does not even say whether the merchant exists.
  if (!verified) return { outcome: fail('link_invalid'), merchant: null, preferredLocales: [] }
  noteMerchant(merchantId)
  if (verified === 'expired') return { outcome: fail('link_expired'), merchant: face, preferredLocales: [] }
  const locale = verified.locale && readLocale(verified.locale)
  const customer = await ensureCustomer(face, verified.customerId, verified.secretId)
  if (!customer.ok) return { outcome: customer, merchant: face, preferredLocales: locale ? [locale] : [] }
  const outcome = await startTokenSession({ merchantId, token: { ...verified, locale }, browser, now })
  return {
    outcome,
    merchant: face,
    preferredLocales: [...(locale ? [locale] : []), ...customer.value.preferredLocales],
  }
}

function findMerchant(id: string) {
  return db.merchant.findUnique({
    where: { id },
    select: { ...merchantFaceFields, linkSecrets: { where: { revokedAt: null }, select: { id: true, sealed: true } } },
  })
}
