'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { authCookies } from '@/lib/auth/auth-cookies'
import { endUserSession } from '@/lib/auth/end-user-session'
import { ok } from '@/lib/errors'
import { userAction } from './user-action'

/** Ends this browser's session and forgets its cookie. */
export const signOut = userAction({
  name: 'sign-out',
  input: z.object({}),
  carryOut: async (_, { session }) => {
    await endUserSession(session.user.id, session.id)
    const { name, options } = authCookies().sessionToken
    ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
    return ok({ goTo: '/console/sign-in' })
  },
})
