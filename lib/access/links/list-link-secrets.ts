import { db } from '@/lib/db/client'

/** A merchant's link secrets without the secrets themselves, newest first, including revoked ones. */
export function listLinkSecrets(merchantId: string) {
  return db.linkSecret.findMany({
    where: { merchantId },
    omit: { sealed: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}
