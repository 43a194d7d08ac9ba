import type { PortalLink } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { signToken } from '../tokens/sign-token'

/** The URL of a link. It is computed from the row and not stored, so it can be shown again. */
export async function portalLinkUrl(
  link: Pick<PortalLink, 'merchantId' | 'customerId' | 'id' | 'createdAt' | 'expiresAt'>,
): Promise<string> {
  return `${env().APP_URL}/p/${await signToken(env().PORTICO_SECRET, 'portal-link', link)}`
}
