import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerNoPage } from '@/app/answer-no-page'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { mailLinkReader } from '@/lib/access/problems/mail-link-reader'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { confirmRecipient } from '@/lib/recipients/confirm-recipient'
import { findRecipientLink } from '@/lib/tasks/recipients/find-recipient-link'

/**
 * The link in the mail to a further address for invoices, whose language it keeps. GET asks and changes nothing, since
 * mail programs open links by themselves; the button, a POST of this page, confirms the address. It opens no portal.
 */
async function confirm(request: NextRequest, { params }: RouteContext<'/recipient/[token]'>): Promise<Response> {
  const now = new Date()
  const { owner, recipient } = await findRecipientLink(
    writtenToken((await params).token, request.headers.get(pathHeader)),
    now,
  )
  const reader = await mailLinkReader(request, owner, 'recipient.confirmed')
  if (!owner || !reader) return answerNoPage(request)
  const { merchant, locale } = reader
  const t = translator(locale, 'recipients')
  const look = { brandColor: merchant.brandColor }
  const say = (title: string, body: string, status = 200) =>
    answerDocument(request, describeNotice({ locale, merchant, title, body }), { ...look, status })
  const refuse = (code: ErrorCode) =>
    say(
      t('confirmPage.refused'),
      t(code === 'link_used' ? 'confirmPage.used' : 'confirmPage.expired', { merchant: merchant.name }),
      errorCodes[code].status,
    )
  if (!recipient.ok) return refuse(recipient.code)
  const values = { merchant: merchant.name, email: recipient.value.email }
  if (request.method !== 'POST') {
    const form = { action: '', hidden: {}, field: null, button: t('confirmPage.button'), note: null }
    const notice = { title: t('confirmPage.title'), body: t('confirmPage.body', values) }
    return answerDocument(
      request,
      describeNotice({ locale, merchant, ...notice, form, languages: offeredLanguages(merchant) }),
      look,
    )
  }
  if (!isSameOrigin(request.headers)) return refuse('wrong_origin')
  const isDone = await confirmRecipient({ ...owner, id: recipient.value.id, now })
  return isDone ? say(t('confirmPage.doneTitle'), t('confirmPage.done', values)) : refuse('link_used')
}

export { confirm as GET, confirm as POST }
