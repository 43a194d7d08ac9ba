import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { answerRefused } from '@/app/answer-refused'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { followSignInLink } from '@/lib/auth/sign-in/follow-sign-in-link'
import { answerTooMany } from '../../answer-too-many'

const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)
const fields = z.object({ email: text(254), token: text(200), to: z.string().default('') })

/**
 * Uses up a sign-in link. Only POST does, from the page the link leads to, because mail scanners follow links and
 * next-auth accepts any method.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const form = await readSmallForm(request)
  if (!form.ok) return answerRefused(request, form.code)
  const sent = fields.safeParse(Object.fromEntries(form.value))
  if (!sent.success)
    return new Response(null, {
      status: 303,
      headers: { location: '/console/sign-in?error=Verification', 'cache-control': 'no-store' },
    })
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  const followed = await followSignInLink({ ...sent.data, headers: request.headers, cookies })
  return followed.ok ? followed.value : answerTooMany(request, followed, sent.data)
}
