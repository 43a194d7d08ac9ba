import { PrismaAdapter } from '@auth/prisma-adapter'
import type { AuthOptions } from 'next-auth'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { hashSessionToken } from '../sessions/hash-session-token'

type Adapter = NonNullable<AuthOptions['adapter']>

type Linked = Record<'userId' | 'type' | 'provider' | 'providerAccountId', string>

export type SigningIn = {
  /** how they come: 'email' or 'oidc' */
  provider: string
  userAgent: string | null
  /** of the session this browser had until now, which ends */
  previousToken: string | null
}

/**
 * next-auth's tables, with three differences: of a session's token only the hash is kept, of an identity provider's
 * answer only who it is, and who signs in is whoever the link or the provider says, however the browser was signed in
 * before: next-auth would tie a provider's account to the session that happens to be open.
 */
export function authAdapter({ provider, userAgent, previousToken }: SigningIn): Adapter {
  const base = PrismaAdapter(db) as Adapter
  const endSession = async (token: string) => {
    await db.session.deleteMany({ where: { sessionToken: hashSessionToken(token) } })
  }
  return {
    ...base,
    getSessionAndUser: async () => null,
    deleteSession: endSession,
    createSession: async ({ sessionToken, userId, expires }) => {
      if (previousToken) await endSession(previousToken)
      await db.session.create({
        data: {
          sessionToken: hashSessionToken(sessionToken),
          userId,
          expires,
          provider,
          userAgent: userAgent?.slice(0, 300) ?? null,
        },
      })
      await noteArrival(userId, provider)
      return { sessionToken, userId, expires }
    },
    linkAccount: async ({ userId, type, provider: of, providerAccountId }: Linked) => {
      await db.account.create({ data: { userId, type, provider: of, providerAccountId } })
      return undefined
    },
  }
}

async function noteArrival(userId: string, provider: string): Promise<void> {
  const now = new Date()
  await db.$transaction(async (tx) => {
    // Whoever runs this installation puts people in their place; another user only invites them, and learns nothing of
    // them until they accept.
    await tx.membership.updateMany({
      where: { userId, joinedAt: null, NOT: { createdBy: { startsWith: 'user:' } } },
      data: { joinedAt: now },
    })
    const joined = await tx.membership.findMany({
      where: { userId, NOT: { joinedAt: null } },
      select: { merchantId: true },
    })
    await tx.auditEntry.createMany({
      data: joined.map(({ merchantId }) =>
        auditEntry({ merchantId, at: now, actor: `user:${userId}`, action: 'user.signed_in', details: { provider } }),
      ),
    })
  })
}
