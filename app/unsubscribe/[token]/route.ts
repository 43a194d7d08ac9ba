import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerNoPage } from '@/app/answer-no-page'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { mailLinkReader } from '@/lib/access/problems/mail-link-reader'
import { optOutOfReminders, ownerOfUnsubscribe } from '@/lib/access/customers/opt-out-of-reminders'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { writtenToken } from '@/lib/access/tokens/written-token'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { stopRecipient } from '@/lib/recipients/stop-recipient'
import { findStopLink } from '@/lib/tasks/recipients/find-stop-link'

/**
 * The link at the end of a reminder, or of a mail to a further address for invoices, whose language it keeps. GET asks
 * and changes nothing; POST stops them. Mail programs post by themselves (RFC 8058), so no Origin is required: the token
 * authorises it.
 */
async function unsubscribe(request: NextRequest, { params }: RouteContext<'/unsubscribe/[token]'>): Promise<Response> {
  const now = new Date()
  const token = writtenToken((await params).token, request.headers.get(pathHeader))
  const customer = await ownerOfUnsubscribe(token, now)
  const recipient = customer ? null : await findStopLink(token, now)
  const what = recipient ? 'recipient.stopped' : 'reminders.opt_out'
  const reader = await mailLinkReader(request, customer ?? recipient, what)
  if (!reader) return answerNoPage(request)
  const { merchant, locale } = reader
  const isDone = request.method === 'POST'
  if (isDone && customer) await optOutOfReminders(customer, now)
  if (isDone && recipient) await stopRecipient({ ...recipient, now })
  const texts = (recipient ? recipientTexts : reminderTexts)(locale, merchant.name)
  const form = { action: '', hidden: {}, field: null, button: texts.button, note: null }
  const page = describeNotice({
    locale,
    merchant,
    title: isDone ? texts.doneTitle : texts.title,
    languages: isDone ? [] : offeredLanguages(merchant),
    form: isDone ? null : form,
    body: isDone ? texts.done : texts.body,
  })
  return answerDocument(request, page, { brandColor: merchant.brandColor })
}

function reminderTexts(locale: Locale, merchant: string) {
  const t = translator(locale, 'freshLink')
  return {
    title: t('unsubscribe.title'),
    body: t('unsubscribe.body', { merchant }),
    button: t('unsubscribe.button'),
    doneTitle: t('unsubscribe.doneTitle'),
    done: t('unsubscribe.done'),
  }
}

function recipientTexts(locale: Locale, merchant: string): ReturnType<typeof reminderTexts> {
  const t = translator(locale, 'recipients')
  return {
    title: t('stop.title'),
    body: t('stop.body', { merchant }),
    button: t('stop.button'),
    doneTitle: t('stop.doneTitle'),
    done: t('stop.done', { merchant }),
  }
}

export { unsubscribe as GET, unsubscribe as POST }
