import type { NextRequest } from 'next/server'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { doorOf } from '@/lib/door/door-of'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { resolveLocale } from '@/lib/i18n/resolve/resolve-locale'
import { translator } from '@/lib/i18n/translator'
import { pageOfForm } from '@/lib/net/page-of-form'
import { answerDocument } from './answer-document'

/**
 * Logs a refused form and tells the visitor why, in their language. The answer is a page, or a line of text if Next's
 * browser code called an action, which cannot show a page.
 */
export async function answerRefused(request: NextRequest, code: ErrorCode): Promise<Response> {
  const path = request.headers.get(pathHeader) ?? request.nextUrl.pathname
  logRefusal(request.headers, {
    door: doorOf(path),
    who: null,
    what: 'form',
    why: code,
  })
  const locale = await resolveLocale({ acceptLanguage: request.headers.get('accept-language') })
  const { status, messageKey } = errorCodes[code]
  const body = translator(locale, 'errors')(messageKey)
  if (request.headers.has('next-action')) {
    return new Response(body, {
      status,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  const notice = describeNotice({ locale, merchant: null, title: translator(locale, 'access')('refused.title'), body })
  const back = { href: pageOfForm(path), label: translator(locale, 'common')('tryAgain') }
  return answerDocument(request, { ...notice, back }, { status })
}
