import { makePortal } from '@/lib/access/testing/make-portal'
import { addMember } from '@/lib/auth/members/add-member'
import { authCookies } from '@/lib/auth/sessions/auth-cookies'
import { createSignInLink } from '@/lib/auth/sign-in/create-sign-in-link'
import { runNextAuth } from '@/lib/auth/next-auth/run-next-auth'
import { db } from '@/lib/db/client'
import type { MerchantFormAction } from '@/lib/console/engine/merchant-action-state'
import { cookieJar } from '../requests/next-request'

export const followLink = (url: string) => {
  const { email = '', token = '' } = Object.fromEntries(new URL(url).searchParams)
  return runNextAuth({
    action: 'callback',
    provider: 'email',
    method: 'POST',
    query: { email, token, callbackUrl: '/console' },
    cookies: {},
    userAgent: 'Test',
  })
}

/** Signs a user in at their own merchant, as a browser does. */
export async function signIn(role: 'owner' | 'member' = 'owner') {
  const portal = await makePortal()
  const email = `${portal.customerId}@example.com`
  await addMember({ merchantId: portal.merchantId, email, role, createdBy: 'setup', now: new Date() })
  const { url } = await createSignInLink({ email, now: new Date() })
  const answer = await followLink(url)
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(authCookies().sessionToken.name))
  const { userId } = await db.membership.findFirstOrThrow({ where: { merchantId: portal.merchantId } })
  cookieJar.set(authCookies().sessionToken.name, cookie?.split(';')[0]?.split('=')[1] ?? '')
  return { ...portal, email, userId, link: url, answer }
}

export async function send(action: unknown, fields: Record<string, string | undefined>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value ?? '')
  return (action as MerchantFormAction<unknown>)(null, form)
}
