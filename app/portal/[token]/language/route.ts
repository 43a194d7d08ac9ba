import type { NextRequest } from 'next/server'
import { answerRefused } from '@/app/answer-refused'
import { chooseSessionLocale } from '@/lib/access/sessions/choose-session-locale'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { openSession } from '@/lib/access/sessions/open-session'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { returnPath } from '@/lib/access/flows/return-path'
import { locales } from '@/lib/i18n/locales'
import { offeredLanguages } from '@/lib/merchant/offered-languages'

/** Takes the form of the language switch: `locale`, and `from`, the page to return to. */
export async function POST(request: NextRequest, { params }: RouteContext<'/portal/[token]/language'>) {
  if (!isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const form = await readSmallForm(request)
  if (!form.ok) return answerRefused(request, form.code)
  const locale = locales.find((known) => known === form.value.get('locale'))
  if (!locale) return answerRefused(request, 'invalid_input')
  const { token } = await params
  const session = await openSession(token)
  if (session.ok && offeredLanguages(session.value.merchant).includes(locale))
    await chooseSessionLocale(session.value, locale)
  // Without a session, the page itself says why. A page from before the merchant offered fewer languages offers fewer now.
  const location = returnPath(token, form.value.get('from'))
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
