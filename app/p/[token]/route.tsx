import { NextResponse, type NextRequest } from 'next/server'
import { browserCookie } from '@/lib/access/browser-cookie'
import { isPrefetch } from '@/lib/access/is-prefetch'
import { newBrowser } from '@/lib/access/new-browser'
import { openPortal } from '@/lib/access/open-portal'
import { readBrowser } from '@/lib/access/read-browser'
import { requestIdHeader } from '@/lib/access/request-headers'
import { serverNow } from '@/lib/access/server-clock'
import { answerProblem } from './answer-problem'

/** Opens a portal: whatever kind of URL was made for it, a session of this browser comes out. */
export async function GET(request: NextRequest, { params }: RouteContext<'/p/[token]'>): Promise<Response> {
  // Refused rather than answered, so that the browser asks again when the link is followed.
  if (isPrefetch(request.headers)) return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } })
  const { token } = await params
  const browser = readBrowser(request.cookies) ?? newBrowser()
  const requestId = request.headers.get(requestIdHeader)
  const opening = await openPortal({ token, browser, now: serverNow(request.cookies), requestId })
  const { outcome } = opening
  return outcome.ok ? enter(outcome.value.path, browser) : answerProblem(request, token, outcome.code, opening)
}

/** Link checkers ask this way; they start no session and learn nothing. */
export function HEAD(): Response {
  return new Response(null, { headers: { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' } })
}

function enter(path: string, browser: string): Response {
  const { name, options } = browserCookie()
  const answer = new NextResponse(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
  answer.cookies.set(name, browser, options)
  return answer
}
