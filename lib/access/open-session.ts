import type { Result } from '@/lib/errors'
import { openVisit } from './open-visit'
import type { PortalSession } from './portal-session'

/** The session of this request, or why there is none; layout, page and metadata share one SQL statement. */
export async function openSession(token: string): Promise<Result<PortalSession>> {
  return (await openVisit(token)).session
}
