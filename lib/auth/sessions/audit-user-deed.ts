import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'

type Deed = {
  userId: string
  /** the merchants whose audit log records it */
  merchantIds: string[]
  action: 'user.signed_out' | 'overview.export'
  details?: Record<string, string | number>
  at: Date
}

/** Records what a user did outside of actions: exports and signing out. */
export async function auditUserDeed({ userId, merchantIds, action, details = {}, at }: Deed): Promise<void> {
  await db.auditEntry.createMany({
    data: merchantIds.map((merchantId) =>
      auditEntry({ merchantId, at, actor: `user:${userId}`, action, details: { ...details, outcome: 'ok' } }),
    ),
  })
}
