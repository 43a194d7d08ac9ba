import { db } from '@/lib/db/client'
import { portalLinkUrl } from './portal-link-url'

/** The URL of a merchant's latest link with this maker that has not been revoked, or null. */
export async function findLinkMadeBy(made: { merchantId: string; createdBy: string }): Promise<string | null> {
  const link = await db.portalLink.findFirst({ where: { ...made, revokedAt: null }, orderBy: { createdAt: 'desc' } })
  return link && portalLinkUrl(link)
}
