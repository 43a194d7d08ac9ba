import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerRefused } from '@/app/answer-refused'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { loginForm } from '@/lib/access/problems/login-form'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { describeSent } from '@/lib/access/problems/describe-sent'
import { cancelLink } from '@/lib/declarations/cancel-link'
import { loginPagePath } from '@/lib/access/login/login-page-path'
import { againAfter } from '@/lib/access/login/take-again'
import { requestLoginLink } from '@/lib/access/login/request-login-link'
import { takeLoginForm } from '@/lib/access/login/take-login-form'
import { translator } from '@/lib/i18n/translator'
import { tagOf } from '@/lib/i18n/tag-of'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'

/**
 * The login page, where customers ask for a link by e-mail address, or the result of its form. A configuration may be
 * given.
 */
export async function answerLogin(
  request: NextRequest,
  merchant: MerchantFace | null,
  configurationId: string | null = null,
): Promise<Response> {
  const isForm = request.method === 'POST'
  if (isForm && !isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const form = isForm ? await readSmallForm(request) : null
  if (form && !form.ok) return answerRefused(request, form.code)
  const fields = form?.ok ? form.value : null
  const locale = await resolveReaderLocale(merchant, {
    chosen: fields?.get('lang') ?? request.nextUrl.searchParams.get('lang'),
    acceptLanguage: request.headers.get('accept-language'),
  })
  const t = translator(locale, 'freshLink')
  const typed = fields?.get('email') ?? ''
  const counted = fields ? await takeLoginForm(request.headers) : null
  const page = { merchantId: merchant?.id ?? null, configurationId }
  const asked = counted?.ok ? await requestLoginLink(page, typed, request.headers) : counted
  const brandColor = merchant?.brandColor
  if (counted?.ok && asked && (asked.ok || asked.code === 'rate_limited')) {
    const here = loginPagePath(page.merchantId, configurationId)
    const seconds = asked.ok ? againAfter : Number(asked.details?.retryAfter)
    const sent = describeSent({
      locale,
      merchant,
      body: t('sentLogin.body'),
      form: { action: here, hidden: { lang: tagOf(locale), email: typed } },
      seconds,
      other: `${here}?lang=${tagOf(locale)}`,
    })
    return answerDocument(request, sent, { brandColor, ...(!asked.ok && { retryAfter: seconds }) })
  }
  const title = merchant ? t('login.title', { merchant: merchant.name }) : t('login.titleOfAny')
  const refused = counted?.ok === false
  const invalid = !refused && asked?.ok === false
  const login = describeNotice({
    locale,
    merchant,
    title,
    body: refused ? t('tooMany.forms') : t('login.body'),
    languages: isForm ? [] : offeredLanguages(merchant),
    form: loginForm({ locale, ...page, typed, invalid }),
  })
  const leave = merchant && (await cancelLink(merchant, locale))
  return answerDocument(request, leave ? { ...login, back: leave } : login, {
    brandColor,
    ...(invalid && { status: 422 }),
    ...(refused && { retryAfter: Number(counted.details?.retryAfter ?? 60) }),
  })
}
