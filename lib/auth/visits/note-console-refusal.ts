import { cookies, headers } from 'next/headers'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { recordRefusal } from '@/lib/db/record-refusal'
import type { ErrorCode } from '@/lib/errors'
import { openUserSession } from '../sessions/open-user-session'

type Refused = {
  /** the action's name, or the route's */
  what: string
  why: ErrorCode
  /** as the visitor names it; null for what is about no merchant */
  merchantId: string | null
  /** the audit log has it already */
  audited?: boolean
}

/**
 * Writes down that the console refused somebody: a line of the log; and of a signed-in user a row of the audit log, at the
 * merchant if they belong to it, at all of theirs where it is about none. A merchant is not told of strangers by its audit
 * log, which they could fill.
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

/** A refusal stands without a database; who it was is then not known, or not kept. */
async function unlessUnavailable<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (isDatabaseUnavailable(error)) return null
    throw error
  }
}
