import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/access/is-same-origin'
import { readSmallForm } from '@/lib/access/read-small-form'
import { consolePath } from '@/lib/auth/console-path'
import { runNextAuth } from '@/lib/auth/run-next-auth'
import { errorCodes } from '@/lib/errors'

/**
 * Uses a sign-in link up. By POST alone, from the page the link leads to: mail scanners follow links, and next-auth
 * would take any method.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: errorCodes.wrong_origin.status })
  const form = await readSmallForm(request)
  if (!form.ok) return new Response(null, { status: errorCodes[form.code].status })
  return runNextAuth({
    action: 'callback',
    provider: 'email',
    method: 'POST',
    query: {
      token: form.value.get('token') ?? '',
      email: form.value.get('email') ?? '',
      callbackUrl: consolePath(form.value.get('to')),
    },
    cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
    userAgent: request.headers.get('user-agent'),
  })
}
