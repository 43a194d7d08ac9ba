import type { Result } from '@/lib/errors'
import { logRefusedVisit } from './log-refused-visit'
import { openVisit } from './open-visit'
import type { PortalSession } from './portal-session'

/**
 * The session of this request, or why there is none, which is logged as a refusal of `what`; layout, page and metadata
 * share one SQL statement.
 */
export async function openSession(token: string, what = 'portal.page'): Promise<Result<PortalSession>> {
  const visit = await openVisit(token)
  await logRefusedVisit(visit, what)
  return visit.session
}
