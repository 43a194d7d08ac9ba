import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { verifyToken } from './verify-token'

type Inspected = {
  /** whose portal a good signature says it is */
  merchantId: string | null
  /** HTTP status of a page that its token alone refuses; null where the database has the last word */
  status: number | null
}

/**
 * What the URL of a portal page tells before the page runs. It lets nobody in: pages check their session themselves,
 * but they can neither choose their status nor who may frame them.
 */
export async function inspectPortalUrl(pathname: string, now: Date): Promise<Inspected> {
  const token = /^\/portal\/([^/]+)/.exec(pathname)?.[1]
  if (!token) return { merchantId: null, status: null }
  const verified = await verifyToken(env().PORTICO_SECRET, 'portal-session', token, now)
  if (!verified) return { merchantId: null, status: errorCodes.link_invalid.status }
  return {
    merchantId: verified.claims.merchantId,
    status: verified.expired ? errorCodes.session_expired.status : null,
  }
}
