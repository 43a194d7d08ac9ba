import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerRefused } from '@/app/answer-refused'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { loginForm } from '@/lib/access/problems/login-form'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { requestLoginLink } from '@/lib/access/login/request-login-link'
import { takeLoginForm } from '@/lib/access/login/take-login-form'
import { errorCodes } from '@/lib/errors'
import { resolveLocale } from '@/lib/i18n/resolve-locale'
import { translator } from '@/lib/i18n/translator'
import type { MerchantFace } from '@/lib/merchant/merchant-face'

type Merchant = Pick<MerchantFace, 'id' | 'name' | 'brandColor' | 'defaultLocale'> | null

/**
 * The login page, where customers ask for a link by e-mail address, or the result of its form. A configuration may be
 * given.
 */
export async function answerLogin(
  request: NextRequest,
  merchant: Merchant,
  configurationId: string | null = null,
): Promise<Response> {
  const isForm = request.method === 'POST'
  if (isForm && !isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const form = isForm ? await readSmallForm(request) : null
  if (form && !form.ok) return answerRefused(request, form.code)
  const fields = form?.ok ? form.value : null
  const locale = resolveLocale({
    chosen: fields?.get('lang') ?? request.nextUrl.searchParams.get('lang'),
    acceptLanguage: request.headers.get('accept-language'),
    merchant: merchant?.defaultLocale,
  })
  const t = translator(locale, 'freshLink')
  const typed = fields?.get('email') ?? ''
  const counted = fields ? await takeLoginForm(request.headers) : null
  const asked = counted?.ok && (await requestLoginLink(merchant?.id ?? null, typed, configurationId))
  const brandColor = merchant?.brandColor
  if (asked === 'asked') {
    return answerDocument(
      request,
      describeNotice({ locale, merchant, title: t('sent.title'), body: t('sentLogin.body') }),
      { brandColor },
    )
  }
  const title = merchant ? t('login.title', { merchant: merchant.name }) : t('login.titleOfAny')
  const invalid = asked === 'invalid'
  const refused = counted?.ok === false
  const page = describeNotice({
    locale,
    merchant,
    title,
    body: refused ? t('tooMany.forms') : t('login.body'),
    languages: !isForm,
    form: loginForm({ locale, merchantId: merchant?.id ?? null, configurationId, typed, invalid }),
  })
  const answer = await answerDocument(request, page, {
    brandColor,
    status: refused ? errorCodes.rate_limited.status : invalid ? 422 : 200,
  })
  if (refused) answer.headers.set('retry-after', String(counted.details?.retryAfter ?? 60))
  return answer
}
