import { randomBytes, randomUUID } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { fileOwnHeaders, givesFile } from '@/lib/access/headers/gives-file'
import { inspectPortalUrl } from '@/lib/access/sessions/inspect-portal-url'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { readBrowser } from '@/lib/access/browsers/read-browser'
import { langHeader, nonceHeader, pathHeader, requestIdHeader } from '@/lib/access/headers/request-headers'
import { securityHeaders } from '@/lib/access/headers/security-headers'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { ownHosts } from '@/lib/door/own-hosts'
import { judgeForm, type FormFault } from '@/lib/door/judge-form'
import { judgeRequest } from '@/lib/door/judge-request'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'
import { reachableHost } from '@/lib/net/reachable-host'

/** Sets every page's nonce, security headers and request id. It authorises nothing: pages and actions do. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  const { APP_URL, HOST, HSTS_SUBDOMAINS, SANDBOX_PUBLIC_URL, mode } = env()
  // server.ts has already checked this; `next dev` runs without it.
  const asked = {
    method: request.method,
    target: pathname + search,
    host: request.headers.get('host') ?? request.nextUrl.host,
  }
  const refusal = judgeRequest(asked, mode === 'sandbox' ? ownHosts(APP_URL, `http://${reachableHost(HOST)}`) : null)
  if (refusal)
    return new Response(`${refusal.message}\n`, {
      status: refusal.status,
      headers: refusal.allow ? { allow: refusal.allow } : {},
    })
  const fault = request.method === 'POST' ? await judgeForm(request, pathname) : null
  const { merchantId, status, foreign } = await inspectPortalUrl({
    pathname,
    browser: readBrowser(request.cookies),
    now: serverNow(request.cookies),
  })
  const nonce = randomBytes(16).toString('base64')
  const answer = securityHeaders({
    nonce,
    pathname,
    embedOrigins: merchantId ? await readEmbedOrigins(merchantId) : [],
    sandboxOrigin: SANDBOX_PUBLIC_URL ? new URL(SANDBOX_PUBLIC_URL).origin : null,
    secure: APP_URL.startsWith('https:'),
    subdomains: HSTS_SUBDOMAINS,
    development: process.env.NODE_ENV === 'development',
  })
  const requestId = requestIdOf(request)
  // A form's action logs its own refusals.
  if (foreign && request.method !== 'POST')
    logRefusal(
      request.headers,
      {
        door: 'portal',
        who: `customer:${foreign.customerId}`,
        what: 'portal.page',
        why: 'not_found',
        merchantId,
        ...foreign,
      },
      requestId,
    )
  const forwarded = {
    request: { headers: forPages(request, nonce, requestId, answer['content-security-policy'] ?? '') },
  }
  const response = fault
    ? refuse(request, fault, forwarded)
    : // A page cannot set its status. A document may get one here; an action must not.
      NextResponse.next({ ...(status && isDocument(request) && { status }), ...forwarded })
  const left = givesFile(pathname) ? fileOwnHeaders : []
  for (const [name, value] of Object.entries(answer)) if (!left.includes(name)) response.headers.set(name, value)
  response.headers.set(requestIdHeader, requestId)
  return response
}

/**
 * Rewrites to the page that says why. In `next dev`, whose host has another name, the rewrite would leave the machine.
 */
function refuse(request: NextRequest, fault: FormFault, forwarded: object): NextResponse {
  if (process.env.NODE_ENV === 'development')
    return new NextResponse(`${fault}\n`, { status: errorCodes[fault].status })
  return NextResponse.rewrite(new URL(`/refused/${fault}`, request.url), forwarded)
}

/** The request's headers for pages. Headers of these names that the browser sent are overwritten. */
function forPages(request: NextRequest, nonce: string, requestId: string, policy: string): Headers {
  const headers = new Headers(request.headers)
  headers.set(nonceHeader, nonce)
  const lang = request.nextUrl.searchParams.get('lang') ?? ''
  // Header values allow no other characters, and no language needs them.
  headers.set(langHeader, /^[\w-]{1,35}$/.test(lang) ? lang : '')
  headers.set(pathHeader, request.nextUrl.pathname)
  headers.set(requestIdHeader, requestId)
  // Next compares an action's Origin with it.
  headers.set('x-forwarded-host', new URL(env().APP_URL).host)
  // Next uses the nonce in this header for its own scripts.
  headers.set('content-security-policy', policy)
  return headers
}

function requestIdOf(request: NextRequest): string {
  const given = request.headers.get(requestIdHeader) ?? ''
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Whether the answer is a whole page. A form that is not an action also gets the page as it is. */
function isDocument({ method, headers }: NextRequest): boolean {
  if (headers.has('rsc') || headers.has('next-action')) return false
  return method !== 'POST' || !/^multipart\/form-data/i.test(headers.get('content-type') ?? '')
}

export const config = {
  // HTML routes, including the sign-in. Excluded are APIs, Next's own files, static files at the root, the mails that
  // QA's panel and the settings frame, which have their own policy, and the logo upload, which Next would buffer up to ten megabytes.
  matcher: [
    '/((?!api/(?!auth/)|v1/|v1$|_next/|sandbox/mails/[^/]+/body$|console/[^/]+/settings/(?:logo$|mails/)|(?:cards/|fonts/)?[^/]+\\.(?:js|css|ico|png|svg|txt|json|webmanifest|woff2)$).*)',
  ],
}
