import { cookies, headers } from 'next/headers'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { recordRefusal } from '@/lib/db/record-refusal'
import type { ErrorCode } from '@/lib/errors'
import { openUserSession } from '../sessions/open-user-session'

type Refused = {
  what: string
  why: ErrorCode
  /** as the visitor names it; null if no merchant is concerned */
  merchantId: string | null
  /** the audit log already has it */
  audited?: boolean
}

/**
 * Records that the console refused a request. It writes a log line, and for a signed-in user an audit row at the
 * merchant if they belong to it, or at all of their merchants if no merchant is concerned. Other merchants' audit logs
 * get nothing, or strangers could fill them.
 */
export async function noteConsoleRefusal({ what, why, merchantId, audited = false }: Refused): Promise<void> {
  const session = await unlessUnavailable(openUserSession())
  const actor = session && `user:${session.user.id}`
  logRefusal(await headers(), { door: 'console', who: actor, what, why, merchantId })
  if (!actor || audited) return
  const places = session.memberships.filter((place) => merchantId === null || place.merchantId === merchantId)
  const at = serverNow(await cookies())
  const rows = places.map((place) =>
    recordRefusal({ merchantId: place.merchantId, actor, action: what, code: why, at }),
  )
  await unlessUnavailable(Promise.all(rows))
}

/** A refusal stands even without a database; the user is then unknown, or the row is not stored. */
async function unlessUnavailable<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (isDatabaseUnavailable(error)) return null
    throw error
  }
}
