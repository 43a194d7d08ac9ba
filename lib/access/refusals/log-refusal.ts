import { isIP } from 'node:net'
import { log } from '@/lib/log'
import { currentContext } from '@/lib/observe/context'
import { clientAddressHeader, requestIdHeader } from '../headers/request-headers'

/** Who was refused what, where, and why. It holds only ids and codes, never a token, an e-mail address or a URL. */
export type Refusal = {
  door: 'portal' | 'console' | 'api'
  /** as in the audit log: 'customer:<id>', 'user:<id>', 'api:<key>'; null if unknown */
  who: string | null
  what: string
  why: string
  /** the merchant, from a signature, session or key; an id that the visitor sent is accepted if it is well-formed */
  merchantId?: string | null
  /** the customer that a valid signature names, whoever came */
  customerId?: string
  sessionId?: string
}

type Request = { get: (name: string) => string | null }

/** Every customer meets these now and then, as time passes. */
const ordinary = new Set(['link_expired', 'session_expired', 'session_idle', 'session_ended'])

/** Writes one log line for a refusal, for people and for monitoring. */
export function logRefusal(
  request: Request,
  { who, merchantId, ...refusal }: Refusal,
  requestId = request.get(requestIdHeader),
): void {
  const address = request.get(clientAddressHeader)?.trim() ?? ''
  const known = currentContext()
  const line = {
    security: 'refused',
    ...refusal,
    who: who ?? 'anonymous',
    // A null would hide what the log itself knows of the request.
    merchantId: isId(merchantId) ? merchantId : (known?.merchantId ?? null),
    address: isIP(address) ? address : null,
    requestId: isId(requestId) ? requestId : (known?.requestId ?? null),
  }
  if (ordinary.has(refusal.why)) log.info(line, 'refused')
  else log.warn(line, 'refused')
}

/** Without a trusted proxy, these headers are whatever the visitor sent. */
function isId(text: string | null | undefined): boolean {
  return typeof text === 'string' && /^[\w-]{1,64}$/.test(text)
}
