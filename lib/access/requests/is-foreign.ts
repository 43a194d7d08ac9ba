import { env } from '@/lib/env'

/**
 * Whether the browser says that another origin's page made the request. Programs send no such header and are not
 * foreign: they carry none of the visitor's cookies and do not run in the visitor's browser.
 */
export function isForeign(headers: Headers, appUrl = env().APP_URL): boolean {
  const origin = headers.get('origin')
  if (origin !== null && origin !== new URL(appUrl).origin) return true
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
