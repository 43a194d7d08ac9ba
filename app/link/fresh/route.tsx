import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeNotice } from '@/lib/access/describe-notice'
import { isSameOrigin } from '@/lib/access/is-same-origin'
import { loginForm } from '@/lib/access/login-form'
import { readSmallForm } from '@/lib/access/read-small-form'
import { requestFreshLink } from '@/lib/access/request-fresh-link'
import { serverNow } from '@/lib/access/server-clock'
import { resolveLocale } from '@/lib/i18n/resolve-locale'
import { translator } from '@/lib/i18n/translator'

/** Takes the one click that asks for a new link with the token of an old one. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = isSameOrigin(request.headers) ? await readSmallForm(request, 8192) : null
  if (!form?.ok) return new Response(null, { status: 403, headers: { 'cache-control': 'no-store' } })
  const locale = resolveLocale({ chosen: form.value.get('lang'), acceptLanguage: request.headers.get('accept-language') })
  const t = translator(locale, 'freshLink')
  const asked = await requestFreshLink(form.value.get('token') ?? '', serverNow(request.cookies))
  const notice = { locale, merchant: null }
  switch (asked) {
    case 'asked':
      return answerDocument(request, describeNotice({ ...notice, title: t('sent.title'), body: t('sent.body') }), {})
    case 'too_many':
      return answerDocument(request, describeNotice({ ...notice, title: t('tooMany.title'), body: t('tooMany.body') }), { status: 429 })
    case 'unknown': {
      const login = loginForm({ locale, merchantId: null })
      return answerDocument(request, describeNotice({ ...notice, title: t('login.titleOfAny'), body: t('login.body'), form: login }), { status: 404 })
    }
  }
}
