import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerNoPage } from '@/app/answer-no-page'
import { DeclarationReceipt } from '@/components/portal/declaration/declaration-receipt'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { declarationFacts } from '@/lib/declarations/declaration-facts'
import { receiptBody, receiptTitle } from '@/lib/declarations/receipt-texts'
import { openReceipt } from '@/lib/declarations/receipt-url'
import { errorCodes } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'

/** The receipt of a declaration, at once after it was sent and for a day. */
export async function GET(request: NextRequest, { params }: RouteContext<'/declaration/[token]'>): Promise<Response> {
  const token = writtenToken((await params).token, request.headers.get(pathHeader))
  const { merchantId, declaration } = await openReceipt(token, new Date())
  const merchant = merchantId === null ? null : await findMerchantFace(merchantId)
  if (!merchant) return answerNoPage(request)
  const look = { brandColor: merchant.brandColor }
  const locale = await resolveReaderLocale(merchant, {
    chosen: declaration.ok ? declaration.value.locale : null,
    acceptLanguage: request.headers.get('accept-language'),
  })
  const t = translator(locale, 'law')
  if (!declaration.ok) {
    const over = describeNotice({ locale, merchant, title: t('receipt.over'), body: t('receipt.overBody') })
    return answerDocument(request, over, { ...look, status: errorCodes[declaration.code].status })
  }
  const { kind, fields } = declaration.value
  const notice = describeNotice({
    locale,
    merchant,
    title: receiptTitle(kind, locale),
    body: receiptBody(declaration.value, { locale, timeZone: merchant.timeZone }),
  })
  const content = (
    <DeclarationReceipt
      facts={declarationFacts(declaration.value, locale)}
      notes={[...(fields.email === null ? [] : [t('receipt.sent', { email: fields.email })]), t('receipt.later')]}
      file={{ href: `/declaration/${token}/receipt.pdf`, label: t('receipt.file'), note: t('receipt.keep') }}
    />
  )
  return answerDocument(request, notice, { ...look, content })
}
