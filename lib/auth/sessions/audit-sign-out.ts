import { auditUserDeed } from './audit-user-deed'
import type { UserSession } from './console-visit'

/** Records a sign-out at every merchant the user belongs to; `browsers` is how many other browsers were signed out. */
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
