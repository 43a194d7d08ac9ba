import { auditUserDeed } from './audit-user-deed'
import type { UserSession } from './console-visit'

/** Writes that a user signed out, at every merchant they belong to; `browsers`: how many others than the one they sit at. */
export async function auditSignOut(
  { user, memberships }: UserSession,
  at: Date,
  details: { browsers?: number } = {},
): Promise<void> {
  await auditUserDeed({
    userId: user.id,
    merchantIds: memberships.map(({ merchantId }) => merchantId),
    action: 'user.signed_out',
    details,
    at,
  })
}
