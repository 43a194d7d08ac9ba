import type { NextRequest } from 'next/server'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { resolveLocale } from '@/lib/i18n/resolve/resolve-locale'
import { translator } from '@/lib/i18n/translator'
import { answerDocument } from './answer-document'

/** The page for a link in a mail that names nobody, in the browser's language: a broken address looks like no page. */
export async function answerNoPage(request: NextRequest): Promise<Response> {
  const locale = await resolveLocale({ acceptLanguage: request.headers.get('accept-language') })
  const t = translator(locale, 'access')
  const page = describeNotice({ locale, merchant: null, title: t('notFound.title'), body: t('notFound.body') })
  return answerDocument(request, page, { status: 404 })
}
