import { cookies } from 'next/headers'
import { cache } from 'react'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import { noteMerchant } from '@/lib/observe/context'
import { merchantFaceFields } from '@/lib/merchant/merchant-face'
import { consoleLimits } from '../sessions/console-limits'
import type { ConsoleVisit } from '../sessions/console-visit'
import { openUserSession } from '../sessions/open-user-session'

/**
 * The signed-in user at a merchant. `not_signed_in` without a session; `not_found` if the user has not joined, whether
 * or not the merchant exists.
 */
export const readConsoleVisit = cache(async (merchantId: string): Promise<Result<ConsoleVisit>> => {
  const session = await openUserSession()
  if (!session) return fail('not_signed_in')
  const place = session.memberships.find((membership) => membership.merchantId === merchantId)
  if (!place) return fail('not_found')
  noteMerchant(merchantId)
  const merchant = await db.merchant.findUnique({ where: { id: merchantId }, select: merchantFaceFields })
  if (!merchant) return fail('not_found')
  const now = serverNow(await cookies())
  await noteVisit({ merchantId, userId: session.user.id, now })
  return ok({ session, user: session.user, role: place.role, merchant, now })
})

/** Records when the user was last at this merchant, to the minute. Its team learns nothing about visits elsewhere. */
async function noteVisit({
  merchantId,
  userId,
  now,
}: {
  merchantId: string
  userId: string
  now: Date
}): Promise<void> {
  const seenBefore = new Date(now.getTime() - consoleLimits.lastSeenStep)
  await db.membership.updateMany({
    where: { merchantId, userId, OR: [{ lastSeenAt: null }, { lastSeenAt: { lte: seenBefore } }] },
    data: { lastSeenAt: now },
  })
}
