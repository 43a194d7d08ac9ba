import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerNoPage } from '@/app/answer-no-page'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { mailLinkReader } from '@/lib/access/problems/mail-link-reader'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { errorCodes, fail, type ErrorCode } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { confirmEmail } from '@/lib/tasks/details/confirm-email'
import { findEmailChange } from '@/lib/tasks/details/find-email-change'

/**
 * The link in the mail to a new address, whose language it keeps. GET asks and changes nothing, since mail programs open
 * links by themselves; the button, a POST of this page, changes the address and leads into the portal.
 */
async function confirm(request: NextRequest, { params }: RouteContext<'/email/[token]'>): Promise<Response> {
  const now = new Date()
  const { owner, change } = await findEmailChange(
    writtenToken((await params).token, request.headers.get(pathHeader)),
    now,
  )
  const reader = await mailLinkReader(request, owner, 'customer.email_confirmed')
  if (!owner || !reader) return answerNoPage(request)
  const { merchant, locale } = reader
  const t = translator(locale, 'access')
  const values = { merchant: merchant.name }
  const look = { brandColor: merchant.brandColor }
  const say = (title: string, body: string, status = 200) =>
    answerDocument(request, describeNotice({ locale, merchant, title, body }), { ...look, status })
  const refuse = (code: ErrorCode) => {
    const reason = code === 'link_used' ? 'used' : code === 'conflict' ? 'stale' : 'expired'
    return say(t('email.refused'), t(`email.${reason}`, values), errorCodes[code].status)
  }
  if (!change.ok) return refuse(change.code)
  if (request.method !== 'POST') {
    const form = { action: '', hidden: {}, field: null, button: t('email.button'), note: null }
    const title = t('email.title')
    const body = t('email.body', { ...values, email: change.value.email })
    return answerDocument(
      request,
      describeNotice({ locale, merchant, title, body, form, languages: offeredLanguages(merchant) }),
      look,
    )
  }
  const done = isSameOrigin(request.headers) ? await confirmEmail(change.value, now) : fail('wrong_origin')
  if (!done.ok) return refuse(done.code)
  if (done.value.url === null) return say(t('email.title'), t('email.waiting'))
  return new Response(null, { status: 303, headers: { location: done.value.url, 'cache-control': 'no-store' } })
}

export { confirm as GET, confirm as POST }
