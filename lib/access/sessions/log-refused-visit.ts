import { headers } from 'next/headers'
import { isRefusal } from '../refusals/is-refusal'
import { logRefusal } from '../refusals/log-refusal'
import type { PortalVisit } from './portal-session'

/** Logs that no session was found for a request, with what its token says where the signature is good. */
export async function logRefusedVisit({ session, claimed }: PortalVisit, what: string): Promise<void> {
  if (session.ok || !isRefusal(session.code)) return
  logRefusal(await headers(), { door: 'portal', who: null, what, why: session.code, ...claimed })
}
