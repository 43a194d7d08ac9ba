import type { NextRequest } from 'next/server'
import { chooseSessionLocale } from '@/lib/access/choose-session-locale'
import { isSameOrigin } from '@/lib/access/is-same-origin'
import { openSession } from '@/lib/access/open-session'
import { readSmallForm } from '@/lib/access/read-small-form'
import { returnPath } from '@/lib/access/return-path'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { locales } from '@/lib/i18n/locales'

/** Takes the language switch's form: `locale`, and `from`, the page to come back to. */
export async function POST(request: NextRequest, { params }: RouteContext<'/portal/[token]/language'>) {
  if (!isSameOrigin(request.headers)) return refuse('wrong_origin')
  const form = await readSmallForm(request)
  if (!form.ok) return refuse(form.code)
  const locale = locales.find((known) => known === form.value.get('locale'))
  if (!locale) return refuse('invalid_input')
  const { token } = await params
  const session = await openSession(token)
  if (session.ok) await chooseSessionLocale(session.value, locale)
  // Without a session the page itself says why.
  const location = returnPath(token, form.value.get('from'))
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

function refuse(code: ErrorCode): Response {
  return new Response(null, { status: errorCodes[code].status, headers: { 'cache-control': 'no-store' } })
}
