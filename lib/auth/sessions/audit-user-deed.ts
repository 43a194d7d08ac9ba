import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'

type Deed = {
  userId: string
  /** at which it is told of: the one it was done at, or all that the user belongs to */
  merchantIds: string[]
  action: 'user.signed_out' | 'overview.export'
  details?: Record<string, string | number>
  at: Date
}

/** Writes what a signed-in user did that no action's wrapper tells of: what they took away, and that they left. */
export async function auditUserDeed({ userId, merchantIds, action, details = {}, at }: Deed): Promise<void> {
  await db.auditEntry.createMany({
    data: merchantIds.map((merchantId) =>
      auditEntry({ merchantId, at, actor: `user:${userId}`, action, details: { ...details, outcome: 'ok' } }),
    ),
  })
}
