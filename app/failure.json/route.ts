import type { NextRequest } from 'next/server'
import { failureNotice } from '@/lib/delivery/failure-notice'
import { resolveLocale } from '@/lib/i18n/resolve/resolve-locale'

/** The notice of a failed page in the browser's language, for a document that carries no texts of its own. */
export async function GET({ headers }: NextRequest): Promise<Response> {
  const locale = await resolveLocale({ acceptLanguage: headers.get('accept-language') })
  return Response.json(failureNotice(locale), { headers: { 'cache-control': 'no-store' } })
}
