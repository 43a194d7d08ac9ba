import type { NextRequest } from 'next/server'
import { ProblemDocument } from '@/components/portal/problem/problem-document'
import type { AccessProblem } from '@/lib/access/problems/access-problem'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { brandStyle } from '@/lib/merchant/brand-style'

type Look = {
  brandColor?: string | undefined
  status?: number
  /** of a page in a frame: whom it may tell so, and whether the frame is no place for the portal */
  frame?: { origins: readonly string[]; blocked: boolean }
}

/** A small page of its own as the answer of a route handler, with the status that says the same to machines. */
export async function answerDocument(
  request: NextRequest,
  page: AccessProblem,
  { brandColor = '', status = 200, frame }: Look,
): Promise<Response> {
  // A static import of react-dom/server is refused in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(
    <ProblemDocument
      problem={page}
      brandStyle={brandStyle(brandColor)}
      nonce={request.headers.get(nonceHeader) ?? ''}
      frame={frame}
    />,
  )
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
