import type { NextRequest } from 'next/server'
import { ProblemDocument } from '@/components/portal/problem-document'
import { describeProblem } from '@/lib/access/describe-problem'
import type { Opening } from '@/lib/access/opening'
import { nonceHeader } from '@/lib/access/request-headers'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { resolveLocale } from '@/lib/i18n/resolve-locale'
import { brandStyle } from '@/lib/merchant/brand-style'

/** The page that says why a portal did not open, with the status that says it to machines. */
export async function answerProblem(
  request: NextRequest,
  code: ErrorCode,
  { merchant, preferredLocales }: Pick<Opening, 'merchant' | 'preferredLocales'>,
): Promise<Response> {
  const locale = resolveLocale({
    chosen: request.nextUrl.searchParams.get('lang'),
    customer: preferredLocales,
    merchant: merchant?.defaultLocale,
    acceptLanguage: request.headers.get('accept-language'),
  })
  // A static import of react-dom/server is refused in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const page = renderToStaticMarkup(
    <ProblemDocument
      problem={describeProblem({ code, locale, merchant })}
      brandStyle={brandStyle(merchant?.brandColor ?? '')}
      nonce={request.headers.get(nonceHeader) ?? ''}
    />,
  )
  return new Response(`<!doctype html>${page}`, {
    status: errorCodes[code].status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
