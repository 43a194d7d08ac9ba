import { db } from '@/lib/db/client'

/** A merchant's keys, newest first, revoked ones included: their last use is still worth knowing. */
export function listApiKeys(merchantId: string) {
  return db.apiKey.findMany({
    where: { merchantId },
    omit: { hash: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}
