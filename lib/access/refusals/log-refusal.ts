import { isIP } from 'node:net'
import { log } from '@/lib/log'
import { clientAddressHeader, requestIdHeader } from '../headers/request-headers'

/** Who was refused what, at which door, and why. Ids and codes alone: no token, no address of e-mail, no URL. */
export type Refusal = {
  door: 'portal' | 'console' | 'api'
  /** as the audit log names actors, 'customer:<id>', 'user:<id>', 'api:<key>'; null for whoever is not known */
  who: string | null
  /** the action's name, or the route's */
  what: string
  /** the code of the failure */
  why: string
  /** whose door it is, as far as a signature, a session or a key tells; what the visitor names is taken where it is an id */
  merchantId?: string | null
  /** of a signature that is good, of whom the portal is, whoever came */
  customerId?: string
  sessionId?: string
}

type Request = { get: (name: string) => string | null }

/** What passes with time: every customer meets it now and then. */
const ordinary = new Set(['link_expired', 'session_expired', 'session_idle', 'session_ended'])

/** Writes the one line of the log that tells of a refusal, for people and for programs that watch for them. */
export function logRefusal(
  request: Request,
  { who, merchantId, ...refusal }: Refusal,
  requestId = request.get(requestIdHeader),
): void {
  const address = request.get(clientAddressHeader)?.trim() ?? ''
  const line = {
    security: 'refused',
    ...refusal,
    who: who ?? 'anonymous',
    merchantId: isId(merchantId) ? merchantId : null,
    address: isIP(address) ? address : null,
    requestId: isId(requestId) ? requestId : null,
  }
  if (ordinary.has(refusal.why)) log.info(line, 'refused')
  else log.warn(line, 'refused')
}

/** Where no proxy of ours has passed a request on, its headers are as the visitor wrote them. */
function isId(text: string | null | undefined): boolean {
  return typeof text === 'string' && /^[\w-]{1,64}$/.test(text)
}
