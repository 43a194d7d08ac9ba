import { NextResponse, type NextRequest } from 'next/server'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { isForeignFrame } from '@/lib/access/requests/is-framed'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { isPrefetch } from '@/lib/access/requests/is-prefetch'
import { mayFrame } from '@/lib/access/opening/may-frame'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import { readBrowser } from '@/lib/access/browsers/read-browser'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { fail } from '@/lib/errors'
import { answerProblem } from './answer-problem'

/** this parameter marks a frame's URL that has already been given a cookie */
const tried = 'framed'

/** Opens a portal: whatever kind of URL it is, the result is a session of this browser. */
export async function GET(request: NextRequest, { params }: RouteContext<'/p/[token]'>): Promise<Response> {
  // An error status makes the browser ask again when the link is followed.
  if (isPrefetch(request.headers)) return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } })
  const token = writtenToken((await params).token, request.headers.get(pathHeader))
  const known = readBrowser(request.cookies)
  const foreignFrame = isForeignFrame(request.headers)
  if (foreignFrame && !(await mayFrame(token, request.headers, serverNow(request.cookies))))
    return refuseFrame(request, token)
  if (foreignFrame && !known)
    return request.nextUrl.searchParams.has(tried) ? refuseFrame(request, token) : tryCookie(request)
  const browser = known ?? newBrowser()
  const opening = await openPortal({ token, browser, now: serverNow(request.cookies), headers: request.headers })
  const { outcome } = opening
  return outcome.ok ? enter(outcome.value.path, browser, foreignFrame) : answerProblem(request, token, outcome, opening)
}

/** Link checkers use HEAD. It starts no session and reveals nothing. */
export function HEAD(): Response {
  return new Response(null, { headers: { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' } })
}

function enter(path: string, browser: string, foreignFrame: boolean): Response {
  const { name, options, framedOptions } = browserCookie()
  const answer = new NextResponse(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
  answer.cookies.set(name, browser, foreignFrame ? framedOptions : options)
  return answer
}

/** Tests whether the browser keeps a cookie in a frame, before a link that opens once is used up. */
function tryCookie({ nextUrl: { pathname, searchParams } }: NextRequest): Response {
  const query = new URLSearchParams(searchParams)
  query.set(tried, '1')
  return enter(`${pathname}?${query}`, newBrowser(), true)
}

function refuseFrame(request: NextRequest, token: string): Promise<Response> {
  logRefusal(request.headers, { door: 'portal', who: null, what: 'portal.open', why: 'frame_blocked' })
  return answerProblem(request, token, fail('frame_blocked'), { merchant: null, preferredLocales: [] })
}
