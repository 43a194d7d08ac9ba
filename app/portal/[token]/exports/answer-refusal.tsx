import type { NextRequest } from 'next/server'
import { ProblemDocument } from '@/components/portal/problem-document'
import { describeProblem } from '@/lib/access/describe-problem'
import type { PortalVisit } from '@/lib/access/portal-session'
import { nonceHeader } from '@/lib/access/request-headers'
import { errorCodes, type Failure } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { brandStyle } from '@/lib/merchant/brand-style'

/** The page that says why there is no file, with the status that says it to machines, and when to come back. */
export async function answerRefusal(
  request: NextRequest,
  { code, details }: Failure,
  { session, locale, merchant, token }: PortalVisit & { token: string },
): Promise<Response> {
  const access = describeProblem({ code, locale, merchant })
  const t = translator(locale, 'export')
  const problem = session.ok
    ? {
        ...access,
        title: t('refused'), body: translator(locale, 'errors')(errorCodes[code].messageKey), advice: null, tryAgain: null,
        languages: { ...access.languages, choices: [] },
        contact: { email: null, page: { url: `/portal/${token}/invoices`, label: t('backToInvoices') } },
      }
    : access
  // A static import of react-dom/server is refused in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const nonce = request.headers.get(nonceHeader) ?? ''
  const page = renderToStaticMarkup(
    <ProblemDocument problem={problem} brandStyle={brandStyle(merchant?.brandColor ?? '')} nonce={nonce} />,
  )
  return new Response(`<!doctype html>${page}`, {
    status: errorCodes[code].status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      ...(details?.retryAfter !== undefined && { 'retry-after': String(details.retryAfter) }),
    },
  })
}
