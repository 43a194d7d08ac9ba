import { headers } from 'next/headers'
import type { Result } from '@/lib/errors'
import { logRefusedVisit } from './log-refused-visit'
import { openVisit } from './open-visit'
import type { PortalSession } from './portal-session'
import { refusedForms } from './refused-forms'

/**
 * The session of this request, or why there is none, which is logged as a refusal of `what`. Layout, page and metadata
 * share one SQL statement.
 */
export async function openSession(token: string, what = 'portal.page'): Promise<Result<PortalSession>> {
  const visit = await openVisit(token)
  if (!refusedForms.has(await headers())) await logRefusedVisit(visit, what)
  return visit.session
}
