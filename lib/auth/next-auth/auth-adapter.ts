import { PrismaAdapter } from '@auth/prisma-adapter'
import type { AuthOptions } from 'next-auth'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { hashSessionToken } from '../sessions/hash-session-token'

type Adapter = NonNullable<AuthOptions['adapter']>

type Linked = Record<'userId' | 'type' | 'provider' | 'providerAccountId', string>

export type SigningIn = {
  /** how they sign in: 'email' or 'oidc' */
  provider: string
  userAgent: string | null
  /** the session this browser had until now, which ends */
  previousToken: string | null
}

/**
 * next-auth's tables, with three differences. Session tokens are stored as hashes. Of a provider's answer only the
 * identity is stored. The user who signs in is the one that the link or the provider names: next-auth would tie a
 * provider's account to whatever session is open.
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
    // Setup adds members directly. Another user only invites them, and learns nothing about them until they accept.
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
