import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerNoPage } from '@/app/answer-no-page'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { mailLinkReader } from '@/lib/access/problems/mail-link-reader'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { formatDate } from '@/lib/i18n/format-date'
import { translator } from '@/lib/i18n/translator'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { confirmDeclaration, openConfirmation } from '@/lib/tasks/declare/confirm-declaration'

/**
 * The link in the mail that asks whether a declaration was really made. GET asks and changes nothing, since mail
 * programs open links by themselves; the button confirms. It opens no portal.
 */
async function confirm(request: NextRequest, { params }: RouteContext<'/declaration/confirm/[token]'>) {
  const now = new Date()
  const token = writtenToken((await params).token, request.headers.get(pathHeader))
  const { owner, declaration } = await openConfirmation(token, now)
  const reader = await mailLinkReader(request, owner, 'declaration.confirmed')
  if (!reader) return answerNoPage(request)
  const { merchant, locale } = reader
  const t = translator(locale, 'law')
  const look = { brandColor: merchant.brandColor }
  const say = (title: string, body: string, status = 200) =>
    answerDocument(request, describeNotice({ locale, merchant, title, body }), { ...look, status })
  const refuse = (code: ErrorCode) =>
    code === 'link_used' || code === 'conflict'
      ? say(t('confirm.usedTitle'), t('confirm.used', { merchant: merchant.name }), errorCodes[code].status)
      : say(t('receipt.over'), t('confirm.expired', { merchant: merchant.name }), errorCodes[code].status)
  if (!declaration.ok) return refuse(declaration.code)
  const { receivedAt } = declaration.value
  const date = formatDate(receivedAt, { locale, timeZone: merchant.timeZone, style: 'dateTime' })
  if (request.method !== 'POST') {
    const form = { action: '', hidden: {}, field: null, button: t('confirm.button'), note: null }
    const notice = { title: t('confirm.title'), body: t('confirm.ask', { merchant: merchant.name, date }) }
    const page = describeNotice({ locale, merchant, ...notice, form, languages: offeredLanguages(merchant) })
    return answerDocument(request, page, look)
  }
  if (!isSameOrigin(request.headers)) return refuse('wrong_origin')
  const done = await confirmDeclaration(declaration.value, merchant.timeZone, now)
  if (!done.ok) return refuse(done.code)
  return say(t('confirm.doneTitle'), t(done.value ? 'confirm.done' : 'confirm.waits', { merchant: merchant.name }))
}

export { confirm as GET, confirm as POST }
