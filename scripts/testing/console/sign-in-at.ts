import { randomBytes } from 'node:crypto'
import { makePortal } from '@/lib/access/testing/make-portal'
import { addMember } from '@/lib/auth/members/add-member'
import { authCookies } from '@/lib/auth/sessions/auth-cookies'
import { hashSessionToken } from '@/lib/auth/sessions/hash-session-token'
import { db } from '@/lib/db/client'
import { cookieJar } from '../requests/next-request'

/** Signs the test's browser in at its own merchant, which has one customer. */
export async function signInAt(role: 'owner' | 'member') {
  const portal = await makePortal()
  const now = new Date()
  const added = await addMember({
    merchantId: portal.merchantId,
    email: `${portal.customerId}@example.com`,
    role,
    createdBy: 'setup',
    now,
  })
  if (!added.ok) throw new Error(added.code)
  const { userId } = added.value
  const token = randomBytes(16).toString('hex')
  await db.session.create({
    data: {
      sessionToken: hashSessionToken(token),
      userId,
      expires: new Date(now.getTime() + 86_400_000),
      provider: 'email',
    },
  })
  cookieJar.set(authCookies().sessionToken.name, token)
  return { ...portal, userId }
}
