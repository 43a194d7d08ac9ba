import { cookies } from 'next/headers'
import type { ErrorCode, Result } from '@/lib/errors'
import { findLaterSession } from './find-later-session'
import { openSession } from './open-session'
import type { PortalSession } from './portal-session'
import { readBrowser } from './read-browser'
import { serverNow } from './server-clock'

const over: readonly ErrorCode[] = ['session_expired', 'session_idle', 'session_ended']

/**
 * The session of a form that was sent. Where it was over by then and the customer has opened the portal again in this
 * browser, that one: so a form that was filled in meanwhile is sent again from where it stands, and nothing is lost.
 */
export async function openFormSession(token: string): Promise<Result<PortalSession>> {
  const opened = await openSession(token)
  if (opened.ok || !over.includes(opened.code)) return opened
  const cookieJar = await cookies()
  const later = await findLaterSession({ token, browser: readBrowser(cookieJar), now: serverNow(cookieJar) })
  return later ? openSession(later) : opened
}
