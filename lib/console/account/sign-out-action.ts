'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { authCookies } from '@/lib/auth/sessions/auth-cookies'
import { auditSignOut } from '@/lib/auth/sessions/audit-sign-out'
import { endUserSession } from '@/lib/auth/sessions/end-user-session'
import { ok } from '@/lib/errors'
import { userAction } from '../engine/user-action'

/** Ends this browser's session and forgets its cookie. */
export const signOutAction = userAction({
  name: 'sign-out',
  input: z.object({}),
  carryOut: async (_, { session, receivedAt }) => {
    await endUserSession(session.user.id, session.id)
    await auditSignOut(session, receivedAt)
    const { name, options } = authCookies().sessionToken
    ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
    return ok({ goTo: '/console/sign-in' })
  },
})
