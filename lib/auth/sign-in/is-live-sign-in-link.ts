import { db } from '@/lib/db/client'
import { hashSignInToken } from './hash-sign-in-token'

/** Whether a sign-in link is still valid. This does not use it up. */
export async function isLiveSignInLink(
  { email, token }: { email: string; token: string },
  now: Date,
): Promise<boolean> {
  const found = await db.verificationToken.count({
    where: { identifier: email, token: hashSignInToken(token), expires: { gt: now } },
  })
  return found > 0
}
