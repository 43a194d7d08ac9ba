import { headers } from 'next/headers'
import { isRefusal } from '../refusals/is-refusal'
import { logRefusal } from '../refusals/log-refusal'
import type { PortalVisit } from './portal-session'

/** Logs that a request had no valid session, with what a validly signed token says. */
export async function logRefusedVisit({ session, claimed }: PortalVisit, what: string): Promise<void> {
  if (session.ok || !isRefusal(session.code)) return
  logRefusal(await headers(), { door: 'portal', who: null, what, why: session.code, ...claimed })
}
