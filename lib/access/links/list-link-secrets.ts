import { db } from '@/lib/db/client'

/** A merchant's link secrets, newest first, revoked ones included; never the secrets themselves. */
export function listLinkSecrets(merchantId: string) {
  return db.linkSecret.findMany({
    where: { merchantId },
    omit: { sealed: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}
