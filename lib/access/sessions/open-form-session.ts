import { cookies, headers } from 'next/headers'
import type { ErrorCode, Result } from '@/lib/errors'
import { findLaterSession } from './find-later-session'
import { logRefusedVisit } from './log-refused-visit'
import { openVisit } from './open-visit'
import type { PortalSession, PortalVisit } from './portal-session'
import { readBrowser } from '../browsers/read-browser'
import { refusedForms } from './refused-forms'
import { serverNow } from '../browsers/server-clock'

const over: readonly ErrorCode[] = ['session_expired', 'session_idle', 'session_ended']

/**
 * The session of a submitted form. If it is over and the customer has opened the portal again in this browser, the
 * newer session is used, so that the form can be sent again without losing anything. Without either, a refusal of
 * `what` is logged.
 */
export async function openFormSession(token: string, what: string): Promise<Result<PortalSession>> {
  const visit = await openLast(token)
  await logRefusedVisit(visit, what)
  if (!visit.session.ok) refusedForms.add(await headers())
  return visit.session
}

async function openLast(token: string): Promise<PortalVisit> {
  const visit = await openVisit(token)
  if (visit.session.ok || !over.includes(visit.session.code)) return visit
  const cookieJar = await cookies()
  const later = await findLaterSession({ token, browser: readBrowser(cookieJar), now: serverNow(cookieJar) })
  return later ? openVisit(later) : visit
}
