import { env } from '@/lib/env'

/**
 * Whether a browser says that a page of another origin made the request. Programs say nothing of it, and are not foreign:
 * a cookie or an address of this machine is what a foreign page would borrow, and they have none of the visitor's.
 */
export function isForeign(headers: Headers, appUrl = env().APP_URL): boolean {
  const origin = headers.get('origin')
  if (origin !== null && origin !== new URL(appUrl).origin) return true
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
