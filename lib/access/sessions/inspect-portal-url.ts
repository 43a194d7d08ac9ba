import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { hashBrowser } from '../browsers/hash-browser'
import { merchantOfOpener } from '../tokens/merchant-of-opener'
import { namesForeignObject } from './names-foreign-object'
import { verifyToken } from '../tokens/verify-token'

type Asked = {
  pathname: string
  browser: string | null
  now: Date
}

type Inspected = {
  /** the merchant that a valid signature names */
  merchantId: string | null
  /** the HTTP status if the token or path is refused; null if the page decides */
  status: number | null
  /** the running session whose page names an object of another customer */
  foreign?: { customerId: string; sessionId: string }
}

/**
 * What a portal page's URL says before the page runs. It grants no access: pages check their session themselves, but
 * cannot choose their status or who may frame them.
 */
export async function inspectPortalUrl({ pathname, browser, now }: Asked): Promise<Inspected> {
  const opener = /^\/p\/([^/]+)/.exec(pathname)?.[1]
  if (opener) return { merchantId: await merchantOfOpener(opener, now), status: null }
  const token = /^\/portal\/([^/]+)/.exec(pathname)?.[1]
  if (!token) return { merchantId: null, status: null }
  const verified = await verifyToken(env().PORTICO_SECRET, 'portal-session', token, now)
  if (!verified) return { merchantId: null, status: errorCodes.link_invalid.status }
  const { merchantId, customerId, id: sessionId } = verified.claims
  if (verified.expired) return { merchantId, status: errorCodes.session_expired.status }
  const browserHash = browser && hashBrowser(browser)
  const foreign = await namesForeignObject({ claims: verified.claims, pathname, browserHash, now })
  return foreign
    ? { merchantId, status: errorCodes.not_found.status, foreign: { customerId, sessionId } }
    : { merchantId, status: null }
}
