import { randomBytes, randomUUID } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { fileOwnHeaders, givesFile } from '@/lib/access/gives-file'
import { inspectPortalUrl } from '@/lib/access/inspect-portal-url'
import { logRefusal } from '@/lib/access/log-refusal'
import { readBrowser } from '@/lib/access/read-browser'
import { langHeader, nonceHeader, pathHeader, requestIdHeader } from '@/lib/access/request-headers'
import { securityHeaders } from '@/lib/access/security-headers'
import { serverNow } from '@/lib/access/server-clock'
import { env } from '@/lib/env'
import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'

/** Gives every page its nonce, its security headers and a request id. It authorises nothing: pages and actions do. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  const { merchantId, status, foreign } = await inspectPortalUrl({
    pathname, browser: readBrowser(request.cookies), now: serverNow(request.cookies),
  })
  const { APP_URL, SANDBOX_PUBLIC_URL } = env()
  const nonce = randomBytes(16).toString('base64')
  const answer = securityHeaders({
    nonce,
    pathname,
    embedOrigins: merchantId ? await readEmbedOrigins(merchantId) : [],
    sandboxOrigin: SANDBOX_PUBLIC_URL ? new URL(SANDBOX_PUBLIC_URL).origin : null,
    secure: APP_URL.startsWith('https:'),
    development: process.env.NODE_ENV === 'development',
  })
  const requestId = requestIdOf(request)
  if (foreign) logRefusal(request.headers, { door: 'portal', who: `customer:${foreign.customerId}`, what: 'portal.page', why: 'not_found', merchantId, ...foreign }, requestId)
  const response = NextResponse.next({
    // A page cannot answer with a status of its own; a document may get it here, an action must not.
    ...(status && isDocument(request) && { status }),
    request: { headers: forPages(request, nonce, requestId, answer['content-security-policy'] ?? '') },
  })
  const left = givesFile(pathname) ? fileOwnHeaders : []
  for (const [name, value] of Object.entries(answer)) if (!left.includes(name)) response.headers.set(name, value)
  response.headers.set(requestIdHeader, requestId)
  return response
}

/** The request as pages see it; a browser's own headers of these names are overwritten. */
function forPages(request: NextRequest, nonce: string, requestId: string, policy: string): Headers {
  const headers = new Headers(request.headers)
  headers.set(nonceHeader, nonce)
  headers.set(langHeader, request.nextUrl.searchParams.get('lang')?.slice(0, 35) ?? '')
  headers.set(pathHeader, request.nextUrl.pathname)
  headers.set(requestIdHeader, requestId)
  // Next puts the nonce it finds here on its own scripts.
  headers.set('content-security-policy', policy)
  return headers
}

function requestIdOf(request: NextRequest): string {
  const given = request.headers.get(requestIdHeader) ?? ''
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

function isDocument(request: NextRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && !request.headers.has('rsc')
}

export const config = {
  // HTML routes: neither APIs nor Next's own files nor the static files at the root, such as /embed.js; nor the mails
  // that QA's panel frames, whose policy is their own; nor the upload of a logo, which Next would buffer for us first,
  // to ten megabytes.
  matcher: ['/((?!api/|v1/|_next/|sandbox/mails/[^/]+/body$|console/[^/]+/settings/logo$|[^/]+\\.(?:js|css|ico|png|svg|txt|json|webmanifest|woff2)$).*)'],
}
