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

/** Gives every page its nonce, its security headers and a request id. It authorises nothing: pages and actions do. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  const { APP_URL, HOST, HSTS_SUBDOMAINS, SANDBOX_PUBLIC_URL, mode } = env()
  // server.ts has asked before; `next dev` has no server of ours.
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
  // A form's action tells of what it refuses itself.
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
    : // A page cannot answer with a status of its own; a document may get it here, an action must not.
      NextResponse.next({ ...(status && isDocument(request) && { status }), ...forwarded })
  const left = givesFile(pathname) ? fileOwnHeaders : []
  for (const [name, value] of Object.entries(answer)) if (!left.includes(name)) response.headers.set(name, value)
  response.headers.set(requestIdHeader, requestId)
  return response
}

/** Leads to the page that says why. `next dev`, whose own host has another name, would send it out to the network. */
function refuse(request: NextRequest, fault: FormFault, forwarded: object): NextResponse {
  if (process.env.NODE_ENV === 'development')
    return new NextResponse(`${fault}\n`, { status: errorCodes[fault].status })
  return NextResponse.rewrite(new URL(`/refused/${fault}`, request.url), forwarded)
}

/** The request as pages see it; a browser's own headers of these names are overwritten. */
function forPages(request: NextRequest, nonce: string, requestId: string, policy: string): Headers {
  const headers = new Headers(request.headers)
  headers.set(nonceHeader, nonce)
  const lang = request.nextUrl.searchParams.get('lang') ?? ''
  // A header holds no other characters, and a language has no others.
  headers.set(langHeader, /^[\w-]{1,35}$/.test(lang) ? lang : '')
  headers.set(pathHeader, request.nextUrl.pathname)
  headers.set(requestIdHeader, requestId)
  // Next judges the Origin of an action by it.
  headers.set('x-forwarded-host', new URL(env().APP_URL).host)
  // Next puts the nonce it finds here on its own scripts.
  headers.set('content-security-policy', policy)
  return headers
}

function requestIdOf(request: NextRequest): string {
  const given = request.headers.get(requestIdHeader) ?? ''
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Whether a whole page is the answer: to a form that is no action too, which Next renders the page for as it stands. */
function isDocument({ method, headers }: NextRequest): boolean {
  if (headers.has('rsc') || headers.has('next-action')) return false
  return method !== 'POST' || !/^multipart\/form-data/i.test(headers.get('content-type') ?? '')
}

export const config = {
  // HTML routes, those of signing in among them: neither APIs nor Next's own files nor the static files at the root, such as /embed.js, the cards' marks; nor the mails
  // that QA's panel frames, whose policy is their own; nor the upload of a logo, which Next would buffer for us first,
  // to ten megabytes.
  matcher: [
    '/((?!api/(?!auth/)|v1/|v1$|_next/|sandbox/mails/[^/]+/body$|console/[^/]+/settings/logo$|(?:cards/)?[^/]+\\.(?:js|css|ico|png|svg|txt|json|webmanifest|woff2)$).*)',
  ],
}
