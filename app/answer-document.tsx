import type { NextRequest } from 'next/server'
import type { ReactNode } from 'react'
import { ProblemDocument } from '@/components/portal/problem/problem-document'
import type { AccessProblem } from '@/lib/access/problems/access-problem'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { errorCodes } from '@/lib/errors'

type Look = {
  brandColor?: string | undefined
  /** below what the page says */
  content?: ReactNode
  status?: number
  /** in seconds, of an answer that asks to wait */
  retryAfter?: number
  /** for a page in a frame: the origins it may message, and whether the portal must not be shown there */
  frame?: { origins: readonly string[]; blocked: boolean }
}

/** Answers from a route handler with a small page of its own and the matching status. */
export async function answerDocument(
  request: NextRequest,
  page: AccessProblem,
  { brandColor = '', content, retryAfter, status = retryAfter ? errorCodes.rate_limited.status : 200, frame }: Look,
): Promise<Response> {
  // Next refuses a static import of react-dom/server in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(
    <ProblemDocument
      problem={page}
      brandColor={brandColor}
      nonce={request.headers.get(nonceHeader) ?? ''}
      content={content}
      frame={frame}
    />,
  )
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(retryAfter && { 'retry-after': String(retryAfter) }),
    },
  })
}
