import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import type { PortalScope } from './scope/portal-scope'
import { whereInScope } from './scope/where-in-scope'

export type ExportProgress = { state: string; done: number; total: number }

/** Milliseconds after which a running export without a sign of life is lost, because its process is gone. */
const silence = 60_000

/** The progress of one of the scope's exports; else `not_found` or `database_unavailable`. */
export async function loadExport(scope: PortalScope, id: string, now: Date): Promise<Result<ExportProgress>> {
  try {
    const row = await db.export.findFirst({ where: { ...whereInScope(scope), id } })
    if (!row) return fail('not_found')
    const lost = row.state === 'running' && now.getTime() - row.updatedAt.getTime() > silence
    return ok({ state: lost ? 'failed' : row.state, done: row.done, total: row.total })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
