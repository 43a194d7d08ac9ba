import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { optOutOfReminders, ownerOfUnsubscribe } from '@/lib/access/customers/opt-out-of-reminders'
import { preferredLocales } from '@/lib/access/customers/preferred-locales'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { resolveLocale } from '@/lib/i18n/resolve-locale'
import { translator } from '@/lib/i18n/translator'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'

/**
 * The link at the end of a reminder, whose language it keeps. GET asks and changes nothing; POST opts out. Mail programs post by
 * themselves (RFC 8058), so no Origin is required: the token authorises it.
 */
async function unsubscribe(request: NextRequest, { params }: RouteContext<'/unsubscribe/[token]'>): Promise<Response> {
  const now = new Date()
  const owner = await ownerOfUnsubscribe(writtenToken((await params).token, request.headers.get(pathHeader)), now)
  const [merchant, preferred] = owner
    ? await Promise.all([findMerchantFace(owner.merchantId), preferredLocales(owner)])
    : [null, []]
  if (!owner || !merchant) {
    logRefusal(request.headers, { door: 'portal', who: null, what: 'reminders.opt_out', why: 'link_invalid' })
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  }
  const locale = resolveLocale({
    chosen: request.nextUrl.searchParams.get('lang'),
    customer: preferred,
    acceptLanguage: request.headers.get('accept-language'),
    merchant: merchant.defaultLocale,
  })
  const t = translator(locale, 'freshLink')
  const isDone = request.method === 'POST'
  if (isDone) await optOutOfReminders(owner, now)
  const form = { action: '', hidden: {}, field: null, button: t('unsubscribe.button'), note: null }
  const page = describeNotice({
    locale,
    merchant,
    title: t(isDone ? 'unsubscribe.doneTitle' : 'unsubscribe.title'),
    languages: !isDone,
    form: isDone ? null : form,
    body: isDone ? t('unsubscribe.done') : t('unsubscribe.body', { merchant: merchant.name }),
  })
  return answerDocument(request, page, { brandColor: merchant.brandColor })
}

export { unsubscribe as GET, unsubscribe as POST }
