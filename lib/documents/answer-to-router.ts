import type { NextRequest } from 'next/server'

/**
 * The answer to Next's own router, which asks for the page behind a redirect before the browser goes there: nothing,
 * at once. It then lets the browser load the address itself, which is the only time a file is made. Null for all others.
 */
export function answerToRouter(request: NextRequest): Response | null {
  if (!request.headers.has('rsc') && !new URL(request.url).searchParams.has('_rsc')) return null
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store', vary: 'RSC' } })
}
