import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { isMirrored } from './is-mirrored'
import type { PortalScope } from './scope/portal-scope'
import { whereInScope } from './scope/where-in-scope'

/** Milliseconds after which what was done is no longer news. A bank's question may take some of them. */
const freshFor = 30 * 60_000

/**
 * Whether an intent is the last thing that was done within the scope, a moment ago, and the mirror shows it. `now` is
 * the server's clock. False without a database, which the page itself reports.
 */
export async function isFreshDeed(scope: PortalScope, id: string, now: Date): Promise<boolean> {
  try {
    const last = await db.intent.findFirst({
      where: { ...whereInScope(scope), status: 'done' },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    })
    if (last?.id !== id || !last.completedAt) return false
    return now.getTime() - last.completedAt.getTime() < freshFor && (await isMirrored(last))
  } catch (error) {
    if (isDatabaseUnavailable(error)) return false
    throw error
  }
}
