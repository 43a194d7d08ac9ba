import type { NextRequest } from 'next/server'
import { isPrefetch } from '@/lib/access/requests/is-prefetch'

/**
 * Answers prefetches of a file with nothing, and returns null for other requests. Next's router requests a redirect's
 * target before the browser goes there, and lets the browser load the address itself if it gets no page. Thus a file is
 * made and recorded once, when it is wanted.
 */
export function answerAhead(request: NextRequest): Response | null {
  const isRouter = request.headers.has('rsc') || new URL(request.url).searchParams.has('_rsc')
  if (!isRouter && !isPrefetch(request.headers)) return null
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store', vary: 'RSC' } })
}
