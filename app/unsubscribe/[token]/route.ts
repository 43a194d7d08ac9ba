import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { mailLinkReader } from '@/lib/access/problems/mail-link-reader'
import { optOutOfReminders, ownerOfUnsubscribe } from '@/lib/access/customers/opt-out-of-reminders'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { translator } from '@/lib/i18n/translator'

/**
 * The link at the end of a reminder, whose language it keeps. GET asks and changes nothing; POST opts out. Mail
 * programs post by themselves (RFC 8058), so no Origin is required: the token authorises it.
 */
async function unsubscribe(request: NextRequest, { params }: RouteContext<'/unsubscribe/[token]'>): Promise<Response> {
  const now = new Date()
  const owner = await ownerOfUnsubscribe(writtenToken((await params).token, request.headers.get(pathHeader)), now)
  const reader = await mailLinkReader(request, owner, 'reminders.opt_out')
  if (!owner || !reader) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const { merchant, locale } = reader
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
