import { db } from '@/lib/db/client'

/** A merchant's keys, newest first. Revoked ones are included, because their last use is still of interest. */
export function listApiKeys(merchantId: string) {
  return db.apiKey.findMany({
    where: { merchantId },
    omit: { hash: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}
