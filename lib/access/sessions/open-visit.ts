import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { PortalVisit } from './portal-session'
import { readBrowser } from '../browsers/read-browser'
import { readVisit } from './read-visit'
import { langHeader, pathHeader, requestIdHeader } from '../headers/request-headers'
import { serverNow } from '../browsers/server-clock'
import { writtenToken } from '../tokens/written-token'

/** The visit of this request, read once and shared by all parts of the page. */
export const openVisit = cache(async (token: string): Promise<PortalVisit> => {
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()])
  return readVisit({
    token: writtenToken(token, requestHeaders.get(pathHeader)),
    browser: readBrowser(cookieJar),
    now: serverNow(cookieJar),
    lang: requestHeaders.get(langHeader),
    acceptLanguage: requestHeaders.get('accept-language'),
    requestId: requestHeaders.get(requestIdHeader),
  })
})
