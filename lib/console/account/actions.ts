'use server'

import { z } from 'zod'
import { acceptInvitation as accept } from '@/lib/auth/members/accept-invitation'
import { changeMembership } from '@/lib/auth/members/change-membership'
import { auditSignOut } from '@/lib/auth/sessions/audit-sign-out'
import { endUserSession } from '@/lib/auth/sessions/end-user-session'
import { db } from '@/lib/db/client'
import { fail, ok } from '@/lib/errors'
import { userAction } from '../engine/user-action'

export const renameUserAction = userAction({
  name: 'account.rename',
  // Names stand in mails, where a line break must not be.
  input: z.object({
    name: z
      .string()
      .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
      .pipe(z.string().max(100, 'At most 100 characters.')),
  }),
  carryOut: async ({ name }, { session }) => {
    await db.user.update({ where: { id: session.user.id }, data: { name: name || null } })
    return ok({ message: 'Saved.' })
  },
})

export const endOwnSessionAction = userAction({
  name: 'account.end_session',
  input: z.object({ session: z.string().min(1).max(100) }),
  carryOut: async ({ session: id }, { session, receivedAt }) => {
    if (!(await endUserSession(session.user.id, id))) return fail('not_found')
    await auditSignOut(session, receivedAt, { browsers: 1 })
    return ok({ message: 'That browser has been signed out.' })
  },
})

export const endOtherSessionsAction = userAction({
  name: 'account.end_other_sessions',
  input: z.object({}),
  carryOut: async (_, { session, receivedAt }) => {
    const { count } = await db.session.deleteMany({ where: { userId: session.user.id, NOT: { id: session.id } } })
    if (count > 0) await auditSignOut(session, receivedAt, { browsers: count })
    return ok({
      message: count === 1 ? 'One other browser has been signed out.' : `${count} other browsers have been signed out.`,
    })
  },
})

/** The merchant's id has another name here, since `merchant` names the console that a form belongs to. */
const invitation = z.object({ invitation: z.string().min(1).max(100) })

export const acceptInvitationAction = userAction({
  name: 'account.accept_invitation',
  input: invitation,
  carryOut: async ({ invitation: merchantId }, { session, receivedAt: now }) => {
    const accepted = await accept({ merchantId, userId: session.user.id, now })
    return accepted.ok ? ok({ goTo: `/console/${merchantId}` }) : accepted
  },
})

export const declineInvitationAction = userAction({
  name: 'account.decline_invitation',
  input: invitation,
  carryOut: async ({ invitation: merchantId }, { session, receivedAt: now }) => {
    const { user, invitations } = session
    // A member leaves on the team's page, which asks for an owner's role.
    if (!invitations.some((place) => place.merchantId === merchantId)) return fail('not_found')
    const left = await changeMembership({ merchantId, userId: user.id, role: null, actor: `user:${user.id}`, now })
    return left.ok ? ok({ goTo: '/console' }) : left
  },
})
