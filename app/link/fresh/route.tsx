import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerRefused } from '@/app/answer-refused'
import type { AccessProblem } from '@/lib/access/problems/access-problem'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { loginForm } from '@/lib/access/problems/login-form'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { requestFreshLink } from '@/lib/access/login/request-fresh-link'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { takeLoginForm } from '@/lib/access/login/take-login-form'
import { errorCodes } from '@/lib/errors'
import { resolveLocale } from '@/lib/i18n/resolve-locale'
import { translator } from '@/lib/i18n/translator'

/** Mails a new link in one click, for the token of an old one. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const form = await readSmallForm(request, 8192)
  if (!form.ok) return answerRefused(request, form.code)
  const locale = resolveLocale({
    chosen: form.value.get('lang'),
    acceptLanguage: request.headers.get('accept-language'),
  })
  const t = translator(locale, 'freshLink')
  const token = form.value.get('token') ?? ''
  const notice = { locale, merchant: null }
  const counted = await takeLoginForm(request.headers)
  if (!counted.ok) {
    const again = {
      action: '/link/fresh',
      hidden: { token, lang: locale },
      field: null,
      button: t('ask.button'),
      note: null,
    }
    return tooMany(
      request,
      describeNotice({ ...notice, title: t('tooMany.title'), body: t('tooMany.forms'), form: again }),
      counted.details?.retryAfter,
    )
  }
  const asked = await requestFreshLink(token, serverNow(request.cookies))
  if (asked !== 'asked') {
    logRefusal(request.headers, {
      door: 'portal',
      who: null,
      what: 'portal.ask_link',
      why: asked === 'unknown' ? 'link_invalid' : 'rate_limited',
    })
  }
  switch (asked) {
    case 'asked':
      return answerDocument(request, describeNotice({ ...notice, title: t('sent.title'), body: t('sent.body') }), {})
    case 'too_many':
      return tooMany(request, describeNotice({ ...notice, title: t('tooMany.title'), body: t('tooMany.body') }), 3600)
    case 'unknown': {
      const login = loginForm({ locale, merchantId: null })
      return answerDocument(
        request,
        describeNotice({ ...notice, title: t('login.titleOfAny'), body: t('login.body'), form: login }),
        { status: 404 },
      )
    }
  }
}

async function tooMany(request: NextRequest, page: AccessProblem, retryAfter: string | number = 60): Promise<Response> {
  const answer = await answerDocument(request, page, { status: errorCodes.rate_limited.status })
  answer.headers.set('retry-after', String(retryAfter))
  return answer
}
