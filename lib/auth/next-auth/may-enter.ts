import { db } from '@/lib/db/client'
import type { OidcProfile } from './oidc-provider'

type Arrival = { provider: string; providerAccountId: string; email: string | null; profile: OidcProfile | null }

/**
 * Whether a user may sign in. They must be a member, recognised by a linked account or by the address, which an
 * identity provider must have verified.
 */
export async function mayEnter({ provider, providerAccountId, email, profile }: Arrival): Promise<boolean> {
  const belongsSomewhere = { memberships: { some: {} } }
  if (profile) {
    const linked = await db.user.count({
      where: { ...belongsSomewhere, accounts: { some: { provider, providerAccountId } } },
    })
    if (linked > 0) return true
    if (String(profile.email_verified) !== 'true') return false
  }
  return email !== null && (await db.user.count({ where: { ...belongsSomewhere, email } })) > 0
}
