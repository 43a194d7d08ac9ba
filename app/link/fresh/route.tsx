import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerRefused } from '@/app/answer-refused'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { describeSent } from '@/lib/access/problems/describe-sent'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { loginForm } from '@/lib/access/problems/login-form'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { requestFreshLink } from '@/lib/access/login/request-fresh-link'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { againAfter } from '@/lib/access/login/take-again'
import { takeLoginForm } from '@/lib/access/login/take-login-form'
import { ownerOfToken } from '@/lib/access/tokens/owner-of-token'
import { translator } from '@/lib/i18n/translator'
import { tagOf } from '@/lib/i18n/tag-of'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'

/** Mails a new link in one click, for the token of an old one. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const form = await readSmallForm(request, 8192)
  if (!form.ok) return answerRefused(request, form.code)
  const asks = { chosen: form.value.get('lang'), acceptLanguage: request.headers.get('accept-language') }
  const locale = await resolveReaderLocale(null, asks)
  const t = translator(locale, 'freshLink')
  const token = form.value.get('token') ?? ''
  const again = { action: '/link/fresh', hidden: { token, lang: tagOf(locale) } }
  const counted = await takeLoginForm(request.headers)
  if (!counted.ok) {
    const button = { ...again, field: null, button: t('ask.button'), note: null }
    const wait = describeNotice({
      locale,
      merchant: null,
      title: t('tooMany.title'),
      body: t('tooMany.forms'),
      form: button,
    })
    return answerDocument(request, wait, { retryAfter: Number(counted.details?.retryAfter ?? 60) })
  }
  const asked = await requestFreshLink(token, request.headers, serverNow(request.cookies))
  if (!asked.ok) logRefusal(request.headers, { door: 'portal', who: null, what: 'portal.ask_link', why: asked.code })
  if (!asked.ok && asked.code !== 'rate_limited') {
    const login = loginForm({ locale, merchantId: null })
    return answerDocument(
      request,
      describeNotice({ locale, merchant: null, title: t('login.titleOfAny'), body: t('login.body'), form: login }),
      { status: 404 },
    )
  }
  const seconds = asked.ok ? againAfter : Number(asked.details?.retryAfter)
  const merchant = await merchantOf(token, serverNow(request.cookies))
  const worded = await resolveReaderLocale(merchant, asks)
  const body = translator(worded, 'freshLink')(seconds > againAfter ? 'tooMany.body' : 'sent.body')
  const sent = describeSent({ locale: worded, merchant, body, form: again, seconds })
  return answerDocument(request, sent, {
    brandColor: merchant?.brandColor,
    ...(!asked.ok && { retryAfter: seconds }),
  })
}

async function merchantOf(token: string, now: Date): Promise<MerchantFace | null> {
  const owner = await ownerOfToken(token, now)
  return owner && findMerchantFace(owner.merchantId)
}
