import type { NextRequest } from 'next/server'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'
import { preferredLocales } from '../customers/preferred-locales'
import { logRefusal } from '../refusals/log-refusal'

type Owner = { merchantId: string; customerId: string }

/**
 * Whose page a link in a mail opens, in the mail's language. Null where the link names nobody, which is logged; `what` is
 * the action that it would have led to.
 */
export async function mailLinkReader(request: NextRequest, owner: Owner | null, what: string) {
  const [merchant, preferred] = owner
    ? await Promise.all([findMerchantFace(owner.merchantId), preferredLocales(owner)])
    : [null, []]
  if (!merchant) {
    logRefusal(request.headers, { door: 'portal', who: null, what, why: 'link_invalid' })
    return null
  }
  const locale = await resolveReaderLocale(merchant, {
    chosen: request.nextUrl.searchParams.get('lang'),
    customer: preferred,
    acceptLanguage: request.headers.get('accept-language'),
  })
  return { merchant, locale }
}
