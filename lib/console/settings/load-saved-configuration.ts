import { db } from '@/lib/db/client'

/** One of the merchant's portal configurations, or null. */
export async function loadSavedConfiguration(merchantId: string, id: string) {
  return db.portalConfiguration.findUnique({ where: { merchantId_id: { merchantId, id } } })
}
