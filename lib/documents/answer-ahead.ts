import type { NextRequest } from 'next/server'
import { isPrefetch } from '@/lib/access/requests/is-prefetch'

/**
 * The answer to who looks ahead of a file: nothing, at once. Next's own router asks for the page behind a redirect
 * before the browser goes there, and lets the browser load the address itself once there is none; a browser may fetch
 * what nobody has clicked yet. So a file is made, and written down, the one time it is wanted. Null for all others.
 */
export function answerAhead(request: NextRequest): Response | null {
  const isRouter = request.headers.has('rsc') || new URL(request.url).searchParams.has('_rsc')
  if (!isRouter && !isPrefetch(request.headers)) return null
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store', vary: 'RSC' } })
}
