import { enterMerchantRoute } from '@/lib/auth/visits/enter-merchant-route'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { locales } from '@/lib/i18n/locales'
import { sampleMails } from '@/lib/preview/mail-texts'
import { readDraft } from '@/lib/preview/draft-token'
import { previewLimit } from '@/lib/preview/preview-limit'
import { renderSampleMail } from '@/lib/preview/render-sample-mail'
import { withBrand } from '@/lib/preview/with-brand'

type Context = RouteContext<'/console/[merchant]/settings/mails/[kind]/[locale]'>

/** A sample of a mail for the frame beside the settings. It is inert, and its policy allows no scripts and no forms. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { merchant: merchantId, ...asked } = await params
  const entered = await enterMerchantRoute(request, { merchantId, what: 'settings.preview_mail', limit: previewLimit })
  if (!entered.ok) return new Response(null, { status: errorCodes[entered.code].status })
  const { merchant, user, now } = entered.value
  const kind = sampleMails.find((name) => name === asked.kind)
  const locale = locales.find((name) => name === asked.locale)
  if (!kind || !locale) return new Response(null, { status: 404 })
  const token = new URL(request.url).searchParams.get('draft') ?? ''
  const draft = await readDraft(env().PORTICO_SECRET, token, { merchantId, userId: user.id }, now)
  const { html } = await renderSampleMail({ kind, merchant: withBrand(merchant, draft), language: locale, now, draft })
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data: ${env().APP_URL}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ]
  return new Response(html.replace(/<body\b/i, '<body inert'), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}
